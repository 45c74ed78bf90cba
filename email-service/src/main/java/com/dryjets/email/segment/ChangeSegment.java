package com.dryjets.email.segment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A request to update a segment; omitted members stay. */
public record ChangeSegment(
        @Nullable @Size(min = 1, max = 100) String name,
        @Nullable @Valid Condition conditions) {}
