package com.dryjets.social.platform.linkedin;

import java.util.regex.Pattern;

/**
 * LinkedIn's "little text format" (learn.microsoft.com, "little Text Format"): a character that has a meaning in it ends
 * the text where it stands bare, so it is escaped. Hashtags stay, which LinkedIn knows by their sign.
 */
final class LittleText {

    private static final Pattern RESERVED = Pattern.compile("[\\\\|{}@\\[\\]()<>*_~]");

    private LittleText() {}

    static String escape(String text) {
        return RESERVED.matcher(text).replaceAll("\\\\$0");
    }

    /** What people read, from what the API gives back. */
    static String unescape(String commentary) {
        return commentary.replaceAll("\\\\([\\\\|{}@\\[\\]()<>*_~])", "$1");
    }
}
