package com.dryjets.content.claims;

import static java.util.stream.Collectors.joining;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dates of a text, in numbers or with the month's name. A date with fewer parts is evidence by one with more. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

    /** Day and month in either order, because English has both. */
    private static final Pattern NUMERIC = Pattern.compile("(?<![\\d./])(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})(?!\\d)");

    private static final Map<String, Named> NAMED = new ConcurrentHashMap<>();

    /** Zero stands for an absent part. */
    private record Date(int year, int month, int day, String text) {
        boolean isPartOf(Date whole) {
            return (year == 0 || year == whole.year) && month == whole.month && (day == 0 || day == whole.day);
        }
    }

    private record Named(Map<String, Integer> months, Pattern dayFirst, Pattern monthFirst) {

        static Named of(String language) {
            Map<String, Integer> months = new HashMap<>();
            Locale locale = Locale.forLanguageTag(language.equals("und") ? "en" : language);
            for (Month month : Month.values()) {
                Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)
                        .map(style -> month.getDisplayName(style, locale))
                        .map(name -> name.toLowerCase(Locale.ROOT).replace(".", ""))
                        .filter(name -> name.matches("\\p{L}{3,}"))
                        .forEach(name -> months.put(name, month.getValue()));
            }
            String names = months.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(joining("|", "(?<month>", ")\\.?(?!\\p{L})"));
            String day = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?";
            String year = "(?:,?\\s+(?:de\\s+|del\\s+)?(?<year>\\d{4})(?!\\d))?";
            int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return new Named(
                    months,
                    Pattern.compile("(?<![\\d.,])" + day + "\\s+(?:of\\s+|de\\s+)?" + names + year, flags),
                    Pattern.compile("(?<!\\p{L})" + names + "(?:\\s+" + day + "(?!\\d|[.,]\\d))?" + year, flags));
        }
    }

    private final List<Date> all = new ArrayList<>();
    private final List<Pattern> patterns;

    private Dates(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    static Dates in(String text, String language) {
        Named named = NAMED.computeIfAbsent(language, Named::of);
        Dates dates = new Dates(List.of(ISO, NUMERIC, named.dayFirst(), named.monthFirst()));
        dates.each(ISO, text, at -> dates.add(number(at, 1), number(at, 2), number(at, 3), at.group()));
        dates.each(NUMERIC, text, at -> {
            dates.add(number(at, 4), number(at, 3), number(at, 1), at.group());
            if (at.group(2).equals("/")) {
                dates.add(number(at, 4), number(at, 1), number(at, 3), at.group());
            }
        });
        String rest = named.dayFirst().matcher(text).replaceAll(" ");
        dates.each(named.dayFirst(), text, at -> dates.named(named, at));
        dates.each(named.monthFirst(), rest, at -> dates.named(named, at));
        return dates;
    }

    private void named(Named names, Matcher at) {
        String day = at.group("day");
        String year = at.group("year");
        // "May" and "march" alone are words.
        if (day != null || year != null) {
            add(
                    year == null ? 0 : Integer.parseInt(year),
                    names.months().getOrDefault(at.group("month").toLowerCase(Locale.ROOT), 0),
                    day == null ? 0 : Integer.parseInt(day),
                    at.group().strip());
        }
    }

    private void each(Pattern pattern, String text, java.util.function.Consumer<Matcher> use) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            use.accept(matcher);
        }
    }

    private void add(int year, int month, int day, String text) {
        if (month >= 1 && month <= 12 && day <= 31) {
            all.add(new Date(year, month, day, text));
        }
    }

    /** Lists the dates that the source does not have, as they stand in the text. */
    Set<String> without(Dates source) {
        Set<String> missing = new LinkedHashSet<>();
        Map<String, Boolean> known = new HashMap<>();
        for (Date date : all) {
            boolean isKnown = source.all.stream().anyMatch(date::isPartOf);
            known.merge(date.text(), isKnown, Boolean::logicalOr);
        }
        known.forEach((text, isKnown) -> {
            if (!isKnown) {
                missing.add(text);
            }
        });
        return missing;
    }

    /** Returns the years and days of the dates, which a text may name alone. */
    Set<String> numbers() {
        Set<String> numbers = new LinkedHashSet<>();
        all.forEach(date -> {
            numbers.add(String.valueOf(date.year()));
            numbers.add(String.valueOf(date.day()));
        });
        return numbers;
    }

    /** Returns the text without its dates, whose parts are no quantities. */
    String removedFrom(String text) {
        String rest = text;
        for (Pattern pattern : patterns) {
            rest = pattern.matcher(rest)
                    .replaceAll(at -> at.group().matches(".*\\d.*") ? " " : Matcher.quoteReplacement(at.group()));
        }
        return rest;
    }

    private static int number(Matcher at, int group) {
        @Nullable String digits = at.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
