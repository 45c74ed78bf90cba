package com.dryjets.email.segment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A request to see what conditions select. */
public record PreviewSegment(@NotNull @Valid Condition conditions) {}
