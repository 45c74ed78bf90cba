package com.dryjets.email.merge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes dates by patterns of strftime, as Liquid does. */
final class DatePattern {

    private static final String KNOWN = "YymdeBbAaHIMSpj%";
    private static final int LONGEST = 100;

    private DatePattern() {}

    /** Fails for a pattern with an unknown part. */
    static void check(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new InvalidExpression("A date pattern may have at most " + LONGEST + " characters.");
        }
        for (int i = pattern.indexOf('%'); i >= 0; i = pattern.indexOf('%', i + 1)) {
            i += pattern.startsWith("-", i + 1) ? 2 : 1;
            if (i >= pattern.length() || KNOWN.indexOf(pattern.charAt(i)) < 0) {
                throw new InvalidExpression(
                        "The date pattern “%s” has an unknown part. Use %%d, %%m, %%Y, %%B, %%b, %%A, %%a, %%H, %%M and the like."
                                .formatted(pattern));
            }
        }
    }

    /** Writes a day, a time or {@code now} in the contact's time zone; returns anything else as it is. */
    static String format(String value, String pattern, MergeData data) {
        @Nullable ZonedDateTime time = parse(value, data);
        return time == null ? value : format(time, pattern, data.locale());
    }

    private static @Nullable ZonedDateTime parse(String value, MergeData data) {
        if (value.equals("now")) {
            return data.now().atZone(data.zone());
        }
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(data.zone())
                    : OffsetDateTime.parse(value).atZoneSameInstant(data.zone());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String format(ZonedDateTime time, String pattern, Locale locale) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%') {
                boolean bare = pattern.charAt(i + 1) == '-';
                i += bare ? 2 : 1;
                String part = part(time, pattern.charAt(i), locale);
                text.append(bare && part.length() > 1 && part.charAt(0) == '0' ? part.substring(1) : part);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String part(ZonedDateTime time, char part, Locale locale) {
        return switch (part) {
            case 'Y' -> Integer.toString(time.getYear());
            case 'y' -> two(time.getYear() % 100);
            case 'm' -> two(time.getMonthValue());
            case 'd' -> two(time.getDayOfMonth());
            case 'e' -> Integer.toString(time.getDayOfMonth());
            case 'B' -> time.getMonth().getDisplayName(TextStyle.FULL, locale);
            case 'b' -> time.getMonth().getDisplayName(TextStyle.SHORT, locale);
            case 'A' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
            case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
            case 'H' -> two(time.getHour());
            case 'I' -> two((time.getHour() + 11) % 12 + 1);
            case 'M' -> two(time.getMinute());
            case 'S' -> two(time.getSecond());
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'j' -> "%03d".formatted(time.getDayOfYear());
            default -> "%";
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
