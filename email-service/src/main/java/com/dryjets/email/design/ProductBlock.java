package com.dryjets.email.design;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A product with its picture, price and link.
 *
 * @param imageAlt the name if omitted
 * @param price as it is shown
 * @param oldPrice shown struck through
 * @param layout VERTICAL if omitted, and always in a column
 */
public record ProductBlock(
        @Schema(examples = "Sourdough loaf") @NotBlank @Size(max = SHORT)
        String name,

        @Schema(examples = "https://example.com/shop/sourdough") @NotBlank @Size(max = URL)
        String href,

        @Nullable @Size(max = URL) String imageUrl,
        @Nullable @Size(max = SHORT) String imageAlt,
        @Nullable @Size(max = LONG) String description,

        @Schema(examples = "€ 4.90") @Nullable @Size(max = SHORT)
        String price,

        @Nullable @Size(max = SHORT) String oldPrice,
        @Nullable @Size(max = SHORT) String buttonText,
        @Nullable Layout layout)
        implements Block {

    /** Where the picture stands. */
    public enum Layout {
        /** Beside the text; above it on phones. */
        HORIZONTAL,
        /** Above the text. */
        VERTICAL
    }
}
