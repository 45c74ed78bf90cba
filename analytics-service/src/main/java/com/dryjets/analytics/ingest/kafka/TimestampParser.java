package com.dryjets.analytics.ingest.kafka;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Parses ISO-8601 instants in the form that nearly all records have, {@code 2026-10-05T09:41:07[.123456789]Z}. The
 * library's parser handles every form, and took a third of the time of decoding a record.
 */
final class TimestampParser {

    private static final int SECONDS_END = 19;
    private static final int NANO_DIGITS = 9;
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";

    private TimestampParser() {}

    /** Parses an instant; throws {@link java.time.DateTimeException} if the text is invalid. */
    static Instant parse(String text) {
        int last = text.length() - 1;
        if (last < SECONDS_END || text.charAt(last) != 'Z' || !hasShape(text)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nano = last == SECONDS_END ? 0 : nano(text, last);
        if (hour > 23 || minute > 59 || second > 59 || nano < 0) {
            // Leap seconds, 24:00 and invalid values.
            return Instant.parse(text);
        }
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long secondOfDay = (hour * 60L + minute) * 60L + second;
        return Instant.ofEpochSecond(day.toEpochDay() * 86_400L + secondOfDay, nano);
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < SECONDS_END; i++) {
            char wanted = SHAPE.charAt(i);
            char found = text.charAt(i);
            if (wanted == 'd' ? !isDigit(found) : found != wanted) {
                return false;
            }
        }
        return true;
    }

    /** The nanoseconds; -1 if the fraction is invalid. */
    private static int nano(String text, int end) {
        int digits = end - SECONDS_END - 1;
        if (text.charAt(SECONDS_END) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return -1;
        }
        int nano = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            int at = SECONDS_END + 1 + i;
            if (i < digits && !isDigit(text.charAt(at))) {
                return -1;
            }
            nano = nano * 10 + (i < digits ? text.charAt(at) - '0' : 0);
        }
        return nano;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
