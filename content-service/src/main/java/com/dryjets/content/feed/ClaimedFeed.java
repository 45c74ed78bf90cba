package com.dryjets.content.feed;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed that this replica polls, with what the poll needs.
 *
 * @param failures consecutive failures before
 * @param failure the reason of the last one
 * @param readBefore whether a document was read before, so that entries of this one are new and may get pieces
 * @param refused entries of the last document that could not become drafts
 */
record ClaimedFeed(
        UUID id,
        String tenant,
        URI url,
        @Nullable String language,
        @Nullable String etag,
        @Nullable String lastModified,
        boolean readBefore,
        int failures,
        @Nullable String failure,
        int refused,
        @Nullable String refusal) {}
