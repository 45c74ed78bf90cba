package com.dryjets.content.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to send for a {@code Range} header (RFC 9110, section 14). */
sealed interface ByteRange {

    /** All of the file: without a header, or with one that may be ignored, such as one of several ranges. */
    record Whole() implements ByteRange {}

    /** Some of the file; both positions are included. */
    record Part(long from, long to) implements ByteRange {

        long length() {
            return to - from + 1;
        }
    }

    /** Nothing of what was asked for is in the file. */
    record Unsatisfiable() implements ByteRange {}

    /** One range; longer numbers are beyond every file. */
    Pattern SYNTAX = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    static ByteRange of(@Nullable String header, long length) {
        Matcher range = SYNTAX.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return new Whole();
        }
        if (range.group(1).isEmpty()) {
            return last(Long.parseLong(range.group(2)), length);
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
        if (!range.group(2).isEmpty() && to < from) {
            return new Whole();
        }
        return from >= length ? new Unsatisfiable() : new Part(from, Math.min(to, length - 1));
    }

    private static ByteRange last(long count, long length) {
        return count == 0 || length == 0 ? new Unsatisfiable() : new Part(Math.max(0, length - count), length - 1);
    }
}
