package com.dryjets.email.rendering;

/**
 * How the page around the content of an email looks.
 *
 * @param css safe CSS for the head
 * @param background the color of the page; empty for the layout's
 * @param framed whether the content has no design of its own, so that the layout frames it
 */
public record PageStyle(String language, boolean rightToLeft, String css, String background, boolean framed) {

    /** For content without a design of its own. */
    public static final PageStyle PLAIN = new PageStyle("en", false, "", "", true);

    /** Returns whether the page has colors for dark mode. */
    public boolean dark() {
        return framed || css.contains("prefers-color-scheme");
    }

    /** Returns the color schemes of the page. One without dark colors is light: else clients would write black text in white. */
    public String schemes() {
        return dark() ? "light dark" : "light";
    }

    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }
}
