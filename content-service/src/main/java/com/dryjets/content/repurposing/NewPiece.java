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
 * @param voiceId the brand voice that it is written in; null if there is none
 */
record NewPiece(
        String tenant,
        String author,
        UUID blogPostId,
        @Nullable UUID campaignId,
        @Nullable UUID voiceId,
        Written written,
        List<URI> media) {}
