package com.dryjets.email.design;

import com.dryjets.email.design.BrandColors.Palette;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant's emails look where a block does not say otherwise.
 *
 * @param address the postal address in the footer
 * @param colors in light mode
 * @param darkColors in dark mode
 */
public record Brand(
        @Schema(examples = "Sunrise Bakery") @Nullable @Size(max = Block.SHORT)
        String companyName,

        @Schema(examples = "Hauptstraße 1, 1010 Wien") @Nullable @Size(max = 500)
        String address,

        @Nullable @Valid Logo logo,
        @Nullable Font font,
        @Nullable @Valid BrandColors colors,
        @Nullable @Valid BrandColors darkColors,
        @Nullable @Size(max = 10) List<@NotNull @Valid SocialLink> socialLinks) {

    /** The brand of a tenant that has set none. */
    public static final Brand NONE = new Brand(null, null, null, null, null, null, null);

    /**
     * A logo.
     *
     * @param alt what it shows, which is usually the name
     * @param width in pixels; 160 if omitted
     */
    public record Logo(
            @NotBlank @Size(max = Block.URL) String url,
            @NotNull @Size(max = Block.SHORT) String alt,
            @Nullable @Min(16) @Max(560) Integer width) {

        private static final int USUAL_WIDTH = 160;

        /** Returns the width in which it is shown, in pixels. */
        public int shownWidth() {
            return width == null ? USUAL_WIDTH : width;
        }
    }

    /** A typeface, of those that clients have: web fonts would be fetched from elsewhere, and few clients load them. */
    public enum Font {
        SANS("Helvetica Neue, Helvetica, Arial, sans-serif"),
        SERIF("Georgia, Times New Roman, Times, serif"),
        ROUNDED("Trebuchet MS, Verdana, Tahoma, sans-serif"),
        MONOSPACE("Menlo, Consolas, Courier New, monospace");

        private final String family;

        Font(String family) {
            this.family = family;
        }

        /** Returns the names of the typeface and those that replace it, as CSS has them. */
        public String family() {
            return family;
        }
    }

    /** Returns the brand with everything filled in; fails with 400 if a text could not be read. */
    public Brand checked() {
        List<FieldError> errors = new ArrayList<>(light().errors("/colors"));
        errors.addAll(dark().errors("/darkColors"));
        if (logo != null && !BlockRules.isWebAddress(logo.url())) {
            errors.add(new FieldError("/logo/url", "must be an http or https address"));
        }
        List<SocialLink> links = links();
        for (int i = 0; i < links.size(); i++) {
            if (!BlockRules.isAddress(links.get(i).url())) {
                errors.add(new FieldError("/socialLinks/" + i + "/url", BlockRules.ADDRESS_RULE));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return new Brand(companyName, address, logo, font(), light().colors(), dark().colors(), links);
    }

    @Override
    public Font font() {
        return font == null ? Font.SANS : font;
    }

    Palette light() {
        return Objects.requireNonNullElse(colors, BrandColors.NONE).or(Palette.LIGHT);
    }

    Palette dark() {
        return Objects.requireNonNullElse(darkColors, BrandColors.NONE).or(Palette.DARK);
    }

    List<SocialLink> links() {
        return socialLinks == null ? List.of() : socialLinks;
    }
}
