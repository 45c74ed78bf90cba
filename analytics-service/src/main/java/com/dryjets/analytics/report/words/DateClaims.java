package com.dryjets.analytics.report.words;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days that a text names, in any notation: 6 October 2026, Oct 6th, 2026-10-06, 1 to 31 October.
 *
 * @param found each as 2026-10-06, as --10-06 without a year, or as 2026-10 without a day
 * @param rest the text without them
 */
record DateClaims(Set<String> found, String rest) {

    private static final Map<String, String> MONTHS = months();

    private static final String MONTH = "(?<%s>" + String.join("|", MONTHS.keySet()) + ")\\.?";
    private static final String DAY = "(?<%s>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:,? (?<year>\\d{4}))?\\b";
    private static final String SPAN = "(?: ?[-–] ?| to | until | through | and )";

    private static final Pattern MACHINE = Pattern.compile("\\b(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})\\b");
    private static final Pattern DAY_FIRST = pattern("\\b(?:"
            + DAY.formatted("from") + "(?: " + MONTH.formatted("fromMonth") + ")?" + SPAN + ")?"
            + DAY.formatted("day") + "(?: of)? " + MONTH.formatted("month") + YEAR);
    private static final Pattern MONTH_FIRST = pattern("\\b" + MONTH.formatted("fromMonth") + " "
            + "(?:" + DAY.formatted("from") + SPAN + "(?:" + MONTH.formatted("month") + " )?)?"
            + DAY.formatted("day") + "(?!\\d)" + YEAR);
    private static final Pattern WHOLE_MONTH = pattern("\\b" + MONTH.formatted("month") + ",? (?<year>\\d{4})\\b");

    /** Finds the days in a text. */
    static DateClaims in(String text) {
        Set<String> found = new HashSet<>();
        String rest = text;
        rest = extract(MACHINE, rest, at -> found.add(full(at.group("year"), at.group("month"), at.group("day"))));
        rest = extract(DAY_FIRST, rest, at -> found.addAll(ends(at)));
        rest = extract(MONTH_FIRST, rest, at -> found.addAll(ends(at)));
        rest = extract(WHOLE_MONTH, rest, at -> found.add(at.group("year") + "-" + number(at.group("month"))));
        return new DateClaims(Set.copyOf(found), rest);
    }

    /** The shorter forms of the days: without the year, or the month alone. */
    Set<String> shortForms() {
        return found.stream()
                .filter(day -> !day.startsWith("-") && day.length() > "2026-10".length())
                .flatMap(day -> Stream.of("-" + day.substring(4), day.substring(0, 7)))
                .collect(Collectors.toSet());
    }

    /** The day of a match, and the first day of a range; a month common to both is written once. */
    private static Set<String> ends(Matcher at) {
        String year = at.group("year");
        String month = at.group("month") != null ? at.group("month") : at.group("fromMonth");
        String day = full(year, month, at.group("day"));
        if (at.group("from") == null) {
            return Set.of(day);
        }
        String fromMonth = Objects.requireNonNullElse(at.group("fromMonth"), month);
        return new HashSet<>(List.of(day, full(year, fromMonth, at.group("from"))));
    }

    private static String extract(Pattern pattern, String text, Consumer<Matcher> each) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            each.accept(matcher);
        }
        return matcher.replaceAll(" ");
    }

    private static String full(String year, String month, String day) {
        return "%s-%s-%s".formatted(year == null ? "-" : year, number(month), day.length() == 1 ? "0" + day : day);
    }

    private static String number(String month) {
        return MONTHS.getOrDefault(month.toLowerCase(Locale.ROOT), month);
    }

    private static Map<String, String> months() {
        Map<String, String> months = new HashMap<>();
        Arrays.stream(Month.values())
                .forEach(month -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                        .forEach(style -> months.put(
                                month.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT),
                                "%02d".formatted(month.getValue()))));
        months.put("sept", "09");
        return months;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
