package com.dryjets.email.design;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Empty space.
 *
 * @param height in pixels
 */
public record SpacerBlock(@Min(4) @Max(120) int height) implements Block {}
