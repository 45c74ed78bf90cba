package com.dryjets.email.design;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A heading.
 *
 * @param level 1 for the title of the email; 2 if omitted
 */
public record HeadingBlock(
        @Schema(examples = "Spring is here") @NotBlank @Size(max = SHORT)
        String text,

        @Nullable @Min(1) @Max(3) Integer level,
        @Nullable Align align,

        @Nullable @Pattern(regexp = COLOR, message = COLOR_MESSAGE)
        String color)
        implements Block {}
