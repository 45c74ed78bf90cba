package com.dryjets.email.merge;

import java.util.regex.Pattern;

/** How far a URL has come. */
final class UrlPlace {

    private static final Pattern IN_HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");

    private final StringBuilder text = new StringBuilder();
    private boolean startsWithValue;
    /** Whether the branches of a block ended in different parts. */
    private boolean uncertain;

    void start() {
        text.setLength(0);
        startsWithValue = false;
        uncertain = false;
    }

    void step(char c) {
        text.append(c);
    }

    Escape value() {
        if (uncertain || text.indexOf("?") >= 0 || text.indexOf("#") >= 0) {
            return Escape.URL_QUERY;
        }
        if (text.isEmpty() && !startsWithValue) {
            startsWithValue = true;
            return Escape.URL;
        }
        return !startsWithValue && IN_HOST.matcher(text).matches() ? Escape.URL_HOST : Escape.URL_PATH;
    }

    UrlPlace copy() {
        UrlPlace copy = new UrlPlace();
        copy.text.append(text);
        copy.startsWithValue = startsWithValue;
        copy.uncertain = uncertain;
        return copy;
    }

    /** After different branches, a value could stand in any part, so all that means something in a URL is encoded. */
    void join(UrlPlace other) {
        uncertain |= other.uncertain
                || startsWithValue != other.startsWithValue
                || !text.toString().contentEquals(other.text);
    }
}
