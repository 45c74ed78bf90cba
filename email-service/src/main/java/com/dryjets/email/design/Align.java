package com.dryjets.email.design;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How something is aligned. */
public enum Align {
    LEFT,
    CENTER,
    RIGHT;

    static String css(@Nullable Align align, Align otherwise) {
        return (align == null ? otherwise : align).name().toLowerCase(Locale.ROOT);
    }
}
