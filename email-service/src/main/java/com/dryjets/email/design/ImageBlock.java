package com.dryjets.email.design;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A picture.
 *
 * @param alt what it shows; empty if it is only decoration
 * @param width in pixels; the full width if omitted
 */
public record ImageBlock(
        @Schema(examples = "https://example.com/spring.jpg") @NotBlank @Size(max = URL)
        String src,

        @Schema(examples = "A basket of fresh bread") @NotNull @Size(max = SHORT)
        String alt,

        @Nullable @Size(max = URL) String href,
        @Nullable @Min(16) @Max(600) Integer width,
        @Nullable Align align,
        @Nullable @Size(max = SHORT) String caption)
        implements Block {}
