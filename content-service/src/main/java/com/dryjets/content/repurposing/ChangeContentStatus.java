package com.dryjets.content.repurposing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The new status of a piece, and the reason. */
public record ChangeContentStatus(
        @NotNull ContentStatus status,
        @Nullable @Size(max = 1000) String reason) {}
