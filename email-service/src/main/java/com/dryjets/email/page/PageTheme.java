package com.dryjets.email.page;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.dryjets.email.design.Brand;
import com.dryjets.email.design.BrandColors;
import com.dryjets.email.html.Contrast;
import org.jspecify.annotations.Nullable;

/**
 * How a public page looks.
 *
 * @param name of the company; empty if the brand has none
 * @param address of the company; empty if the brand has none
 * @param picture the logo; null if there is none to show
 * @param font as CSS names it
 * @param dark the colors in dark mode
 */
public record PageTheme(
        String name, String address, @Nullable Picture picture, String font, Colors light, Colors dark) {

    /** For pages that belong to no tenant, such as that of an invalid link. */
    public static final PageTheme DEFAULT = of(Brand.NONE, null, null);

    /**
     * A logo.
     *
     * @param data its content as a data URL, so that the page loads nothing from elsewhere
     * @param width in pixels
     */
    public record Picture(String data, String alt, int width) {}

    /**
     * Colors, each of which can be read where it is used (WCAG 2.2, 1.4.3 and 1.4.11).
     *
     * @param muted of what matters less, and of the edges of fields
     */
    public record Colors(
            String background, String surface, String text, String muted, String link, String button, String onButton) {

        /** A brand is only saved if its own colors can be read on each other. */
        private static Colors of(BrandColors brand, @Nullable String color) {
            String surface = requireNonNull(brand.surface());
            String primary = requireNonNull(brand.primary());
            boolean readable = color != null && Contrast.between(color, surface) >= Contrast.ENOUGH;
            return new Colors(
                    requireNonNull(brand.background()),
                    surface,
                    requireNonNull(brand.text()),
                    requireNonNull(brand.mutedText()),
                    readable ? color : primary,
                    color == null ? primary : color,
                    color == null ? requireNonNull(brand.onPrimary()) : Contrast.readableOn(color));
        }
    }

    /**
     * Returns the theme of a brand.
     *
     * @param color overrides the brand's in buttons, and in links where it can be read; null to keep that
     * @param logo the content of the brand's logo as a data URL; null if it cannot be shown
     */
    public static PageTheme of(Brand brand, @Nullable String color, @Nullable String logo) {
        Brand complete = brand.checked();
        return new PageTheme(
                requireNonNullElse(brand.companyName(), ""),
                requireNonNullElse(brand.address(), ""),
                picture(brand.logo(), logo),
                complete.font().family(),
                Colors.of(requireNonNull(complete.colors()), color),
                Colors.of(requireNonNull(complete.darkColors()), color));
    }

    private static @Nullable Picture picture(Brand.@Nullable Logo logo, @Nullable String data) {
        return logo == null || data == null ? null : new Picture(data, logo.alt(), logo.shownWidth());
    }
}
