package com.dryjets.email.design;

import com.dryjets.email.html.Contrast;
import org.jspecify.annotations.Nullable;

/**
 * What a block stands on, which decides the color of its text.
 *
 * @param color that the designer chose, and that stays in dark mode; null for the brand's, which does not
 */
record Ground(@Nullable String color) {

    static final Ground BRAND = new Ground(null);

    /** Returns the ground of what stands on it, perhaps with a color of its own. */
    Ground with(@Nullable String own) {
        return own == null ? this : new Ground(own);
    }

    /** Returns the color of a text: the wanted one, or the brand's, or one that can be read here. */
    String text(@Nullable String wanted, String brand) {
        return wanted != null ? wanted : color == null ? brand : Contrast.readableOn(color);
    }

    /** Returns a class for dark mode, unless the colors were chosen. */
    String css(String name, @Nullable String wanted) {
        return wanted == null && color == null ? name : "dd-fixed";
    }
}
