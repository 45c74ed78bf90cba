package com.dryjets.email.design;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call to action: a colored panel with a title, a text and a button. */
public record CtaBlock(
        @Schema(examples = "Half price until Sunday") @NotBlank @Size(max = SHORT)
        String title,

        @Nullable @Size(max = LONG) String text,

        @Schema(examples = "Shop now") @NotBlank @Size(max = SHORT)
        String buttonText,

        @Schema(examples = "https://example.com/spring") @NotBlank @Size(max = URL)
        String href,

        @Nullable @Pattern(regexp = COLOR, message = COLOR_MESSAGE)
        String backgroundColor,

        @Nullable @Pattern(regexp = COLOR, message = COLOR_MESSAGE)
        String color)
        implements Block {}
