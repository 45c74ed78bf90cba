package com.dryjets.email.recipient;

import java.util.regex.Pattern;

/** Answers of foreign servers. */
public final class Answers {

    private static final int LONGEST = 500;
    /** PostgreSQL stores no NUL, UTF-8 has no lone surrogates, and a line break would start another line of a log. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cs}\\u2028\\u2029]+");

    private Answers() {}

    /** Returns an answer as one line of at most 500 characters that can be stored and shown. */
    public static String line(String text) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).stripTrailing();
    }
}
