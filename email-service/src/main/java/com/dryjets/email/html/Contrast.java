package com.dryjets.email.html;

/** How well a text can be read on a color (WCAG 2.2, "contrast ratio" and "relative luminance"). */
public final class Contrast {

    /** What WCAG 2.2 (1.4.3) demands of text. */
    public static final double ENOUGH = 4.5;

    /** What it demands of large text: from 24 px, or from 18.66 px in bold. */
    public static final double ENOUGH_FOR_LARGE = 3;

    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#111827";

    private Contrast() {}

    /** Returns the contrast of two colors such as {@code #1d4ed8}, from 1 to 21. */
    public static double between(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Returns black or white, whichever can be read better on a color. */
    public static String readableOn(String background) {
        return between(WHITE, background) >= between(BLACK, background) ? WHITE : BLACK;
    }

    private static double luminance(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
