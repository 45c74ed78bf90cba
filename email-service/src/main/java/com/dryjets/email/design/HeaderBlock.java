package com.dryjets.email.design;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The top of an email, with a logo, a name, or both.
 *
 * @param logoUrl the brand's logo if omitted
 * @param href where the logo leads
 */
public record HeaderBlock(
        @Nullable @Size(max = URL) String logoUrl,
        @Nullable @Size(max = SHORT) String logoAlt,
        @Nullable @Min(16) @Max(560) Integer logoWidth,

        @Schema(examples = "Sunrise Bakery") @Nullable @Size(max = SHORT)
        String title,

        @Nullable @Size(max = URL) String href,
        @Nullable Align align)
        implements Block {}
