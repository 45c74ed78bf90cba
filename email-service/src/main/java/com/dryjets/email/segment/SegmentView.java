package com.dryjets.email.segment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A segment.
 *
 * @param builtIn whether every tenant has it
 * @param size its contacts who may receive marketing
 * @param evaluatedAt as of when it is: what time has changed since is checked within a minute, and contacts that changed since
 *     within moments. Null if the size was counted just now
 * @param conditions whom it holds
 * @param explanation the conditions in words
 */
public record SegmentView(
        UUID id,
        String name,
        boolean builtIn,
        int size,
        @Nullable Instant evaluatedAt,
        Condition conditions,
        String explanation,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        long version) {}
