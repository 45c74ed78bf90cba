package com.dryjets.social.platform;

import java.util.regex.Pattern;

/**
 * LinkedIn's "little text format" (learn.microsoft.com, "little Text Format"): an unescaped reserved character ends the
 * text. Hashtags are not escaped, because LinkedIn recognizes them by their sign.
 */
final class LittleText {

    private static final Pattern RESERVED = Pattern.compile("[\\\\|{}@\\[\\]()<>*_~]");

    private LittleText() {}

    static String escape(String text) {
        return RESERVED.matcher(text).replaceAll("\\\\$0");
    }

    /** Turns text of the API back into what people read. */
    static String unescape(String commentary) {
        return commentary.replaceAll("\\\\([\\\\|{}@\\[\\]()<>*_~])", "$1");
    }
}
