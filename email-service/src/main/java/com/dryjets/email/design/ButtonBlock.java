package com.dryjets.email.design;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link that looks like a button.
 *
 * @param color of its text; black or white, whichever can be read, if only the background is given
 */
public record ButtonBlock(
        @Schema(examples = "See the offer") @NotBlank @Size(max = SHORT)
        String text,

        @Schema(examples = "https://example.com/spring") @NotBlank @Size(max = URL)
        String href,

        @Nullable Align align,

        @Nullable @Pattern(regexp = COLOR, message = COLOR_MESSAGE)
        String backgroundColor,

        @Nullable @Pattern(regexp = COLOR, message = COLOR_MESSAGE)
        String color,

        @Nullable Boolean fullWidth)
        implements Block {}
