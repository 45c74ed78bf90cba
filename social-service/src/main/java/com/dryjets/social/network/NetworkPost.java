package com.dryjets.social.network;

import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as a network is to show it.
 *
 * @param id our id of it, which a network that takes keys from its clients can use
 * @param parts the texts of a thread in order, as people read them; one for a single post. Clients escape them
 * @param media pictures and videos of the first part, in order
 * @param link the page for a link preview; null for none
 */
public record NetworkPost(
        UUID id,
        Channel channel,
        List<String> parts,
        List<Media> media,
        @Nullable URI link,
        PostOptions options) {

    public NetworkPost {
        parts = List.copyOf(parts);
        media = List.copyOf(media);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A post has at least one part");
        }
    }

    public String text() {
        return parts.getFirst();
    }
}
