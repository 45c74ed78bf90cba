package com.dryjets.social.projection;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.Media;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A content piece that is approved for a social network.
 *
 * @param parts the texts of a thread in order; one for a single post
 */
public record ApprovedContent(
        UUID contentId,
        @Nullable UUID campaignId,
        Channel channel,
        List<String> parts,
        @Nullable URI link,
        List<Media> media) {

    public ApprovedContent {
        parts = List.copyOf(parts);
        media = List.copyOf(media);
    }
}
