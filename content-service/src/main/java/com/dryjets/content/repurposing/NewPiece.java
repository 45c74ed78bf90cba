package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Leo.Written;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece that Leo has written, not stored yet.
 *
 * @param author who asked for it
 * @param language of the post; null if it is unknown
 */
record NewPiece(
        String tenant,
        String author,
        UUID blogPostId,
        @Nullable UUID campaignId,
        @Nullable String language,
        Written written,
        List<URI> media) {

    NewPiece withMedia(List<URI> others) {
        return new NewPiece(tenant, author, blogPostId, campaignId, language, written, others);
    }
}
