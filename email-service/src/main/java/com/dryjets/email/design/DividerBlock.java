package com.dryjets.email.design;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line.
 *
 * @param thickness in pixels; 1 if omitted
 */
public record DividerBlock(
        @Nullable @Pattern(regexp = COLOR, message = COLOR_MESSAGE)
        String color,

        @Nullable @Min(1) @Max(8) Integer thickness)
        implements Block {}
