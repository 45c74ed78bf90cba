package com.dryjets.email.route.smtp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server's reply (RFC 5321, 4.2).
 *
 * @param lines their texts, without control characters
 */
record Reply(int code, List<String> lines) {

    /** What is kept of a reply, so that a talkative server fills no table. */
    private static final int LONGEST_TEXT = 1000;

    private static final Pattern ENHANCED = Pattern.compile("^([245]\\.\\d{1,3}\\.\\d{1,3})(?=\\s|$)");

    boolean isPositive() {
        return code >= 200 && code < 300;
    }

    boolean isTransient() {
        return code >= 400 && code < 500;
    }

    boolean isPermanent() {
        return code >= 500 && code < 600;
    }

    /** Returns the enhanced status code (RFC 3463); null if the reply has none. */
    @Nullable
    String enhanced() {
        Matcher matcher = ENHANCED.matcher(lines.getFirst());
        // One of another class contradicts the reply code, and says nothing.
        return matcher.find() && matcher.group(1).charAt(0) - '0' == code / 100 ? matcher.group(1) : null;
    }

    String text() {
        String text = code + " " + String.join(" ", lines);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
