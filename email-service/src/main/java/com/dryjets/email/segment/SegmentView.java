package com.dryjets.email.segment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A segment.
 *
 * @param builtIn whether every tenant has it
 * @param size its current contacts who may receive marketing
 * @param conditions whom it holds
 * @param explanation the conditions in words
 */
public record SegmentView(
        UUID id,
        String name,
        boolean builtIn,
        int size,
        Condition conditions,
        String explanation,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        long version) {}
