package com.dryjets.email.design;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How something is aligned. */
public enum Align {
    LEFT,
    CENTER,
    RIGHT;

    /** Returns where lines start. */
    static Align start(Language language) {
        return language.isRightToLeft() ? RIGHT : LEFT;
    }

    /** Returns where lines end. */
    static Align end(Language language) {
        return language.isRightToLeft() ? LEFT : RIGHT;
    }

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the value for MJML; null where its default is meant, the start of the line. */
    static @Nullable String css(@Nullable Align align) {
        return align == null ? null : align.css();
    }

    static String css(@Nullable Align align, Align otherwise) {
        return (align == null ? otherwise : align).css();
    }
}
