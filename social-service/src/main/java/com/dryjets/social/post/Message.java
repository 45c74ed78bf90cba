package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.PostOptions;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a post says.
 *
 * @param contentId the content piece that it was made from; null if a person wrote it
 * @param parts the texts of a thread in order; one for a single post
 * @param link the page for a link preview; null for none
 */
public record Message(
        Channel channel,
        @Nullable UUID contentId,
        List<String> parts,
        List<Media> media,
        @Nullable URI link,
        PostOptions options) {

    public Message {
        parts = List.copyOf(parts);
        media = List.copyOf(media);
    }

    /** Whether it was made from an approved content piece. */
    public boolean isOfContent() {
        return contentId != null;
    }

    /** Returns this message with the privacy level of another one. */
    public Message withPrivacyOf(Message other) {
        PostOptions same = options.withPrivacy(other.options().privacy());
        return new Message(channel, contentId, parts, media, link, same);
    }

    /** Returns this message with other texts. */
    public Message with(List<String> newParts) {
        return new Message(channel, contentId, newParts, media, link, options);
    }
}
