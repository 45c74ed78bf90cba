package com.dryjets.llm;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a text, each with its sign and unit: 5k is 5,000, and "from 3 to 5 %" has two percentages. */
final class FigureReader {

    static final String PERCENT = "%";
    static final String POINTS = "percentage points";
    static final String TIMES = "times";

    private static final List<String> SPELLED =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> CURRENCY_NAMES = Map.of(
            "€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY", "euro", "EUR", "dollar", "USD", "pound", "GBP", "yen",
            "JPY");

    private static final String SPACES = "[\\s\\u00A0\\u202F]*";
    private static final String MONTHS = "(?i:%s)"
            .formatted(Arrays.stream(Month.values())
                    .map(month -> month.name().substring(0, 3) + "(?:" + rest(month) + ")?")
                    .collect(Collectors.joining("|")));
    private static final String ORDINAL = "(?:st|nd|rd|th)?";
    private static final String CURRENCY =
            "[€$£¥]|(?:%s|(?i:euros?|dollars?|pounds?|yen))(?!\\p{L})".formatted(String.join("|", CURRENCIES));

    private static final Pattern FIGURE = Pattern.compile(String.join(
            "|",
            "(?<iso>\\b\\d{4}-\\d{2}-\\d{2}(?!\\d))",
            "(?<time>\\b\\d{1,2}:\\d{2}(?!\\d))",
            "\\b(?<day>\\d{1,2})%s(?: of)? (?<month>%s)\\b".formatted(ORDINAL, MONTHS),
            "\\b(?<monthBefore>%s) (?<dayAfter>\\d{1,2})%s\\b(?![.,:]?\\d)".formatted(MONTHS, ORDINAL),
            "(?<![\\p{L}\\p{Nd}%%])(?:(?<signBefore>[+\\-\\u2212])?(?<before>%s)%s)?(?<sign>[+\\-\\u2212])?"
                            .formatted(CURRENCY, SPACES)
                    + "(?:(?<digits>\\d+(?:\\.\\d+)?[eE][+-]?\\d+|(?>\\p{Nd}+(?:[.,'\\u00A0\\u202F]\\p{Nd}+)*))"
                    + "|(?<spelled>(?i:%s))(?=$|\\P{L}|fold))".formatted(String.join("|", SPELLED))
                    + "(?<scale>%s(?i:thousand|million|billion)\\b|(?:[kKmMbB]|mn|bn)(?![\\p{L}\\p{Nd}]))?"
                            .formatted(SPACES)
                    + "(?:%s(?:(?<points>(?i:percentage|per ?cent)[ -](?i:points?)\\b)|(?<percent>%%|(?i:per ?cent)\\b)"
                            .formatted(SPACES)
                    + "|(?<times>-?(?i:fold)\\b|[xX]\\b|×|(?i:times)\\b)|(?<after>%s)))?(?![\\p{L}\\p{Nd}])"
                            .formatted(CURRENCY),
            "(?<word>[\\p{L}\\p{Nd}]*\\p{Nd}[\\p{L}\\p{Nd}]*)"));

    /** Between two numbers that share the unit of the second. */
    private static final Pattern RANGE = Pattern.compile("\\s*(?:to|and|or|-|–)\\s*");

    private static final Pattern GROUPING = Pattern.compile("['\\u00A0\\u202F]");
    private static final Pattern THOUSANDS = Pattern.compile("\\p{Nd}{1,3}(?:,\\p{Nd}{3})+");

    private FigureReader() {}

    static List<Figure> figures(String text) {
        List<MatchResult> matches = FIGURE.matcher(text).results().toList();
        List<Figure> figures = new ArrayList<>();
        for (int i = matches.size() - 1; i >= 0; i--) {
            Figure figure = figure(matches.get(i));
            if (figure.isCount() && !figures.isEmpty()) {
                Figure next = figures.getFirst();
                String between =
                        text.substring(matches.get(i).end(), matches.get(i + 1).start());
                if (!next.isName() && RANGE.matcher(between).matches()) {
                    figure = figure.withUnit(next.unit());
                }
            }
            figures.addFirst(figure);
        }
        return figures.stream().filter(figure -> !isPronoun(figure)).toList();
    }

    /** "One" is rarely a number, unless it has a unit. */
    private static boolean isPronoun(Figure figure) {
        return figure.isCount() && figure.text().equalsIgnoreCase("one");
    }

    private static Figure figure(MatchResult match) {
        String text = match.group().strip();
        if (match.group("day") != null) {
            return Figure.name(text, day(match.group("month"), match.group("day")));
        }
        if (match.group("monthBefore") != null) {
            return Figure.name(text, day(match.group("monthBefore"), match.group("dayAfter")));
        }
        String digits = match.group("digits");
        String spelled = match.group("spelled");
        if (digits == null && spelled == null) {
            return Figure.name(text, text.toLowerCase(Locale.ROOT));
        }
        BigDecimal value = spelled == null
                ? value(digits)
                : BigDecimal.valueOf(SPELLED.indexOf(spelled.toLowerCase(Locale.ROOT)) + 1L);
        String sign = match.group("signBefore") == null ? match.group("sign") : match.group("signBefore");
        boolean isIncrease = "+".equals(sign);
        BigDecimal scaled = value.multiply(scale(match.group("scale")));
        return new Figure(
                text,
                sign == null || isIncrease ? scaled : scaled.negate(),
                isIncrease,
                unit(match),
                spelled != null,
                false);
    }

    private static String unit(MatchResult match) {
        if (match.group("points") != null) {
            return POINTS;
        }
        if (match.group("percent") != null) {
            return PERCENT;
        }
        if (match.group("times") != null) {
            return TIMES;
        }
        String currency = match.group("after") == null ? match.group("before") : match.group("after");
        return currency == null ? "" : currency(currency);
    }

    private static String currency(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        String singular = name.length() > 1 && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return CURRENCIES.contains(written) ? written : CURRENCY_NAMES.getOrDefault(singular, written);
    }

    /** A lone comma separates decimals unless three digits follow; of a comma and a point, the last one does. */
    private static BigDecimal value(String written) {
        String digits = GROUPING.matcher(written).replaceAll("");
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        boolean isDecimalComma = comma > point && !THOUSANDS.matcher(digits).matches() && digits.indexOf(',') == comma;
        String plain = isDecimalComma
                ? digits.replace(".", "").replace(',', '.')
                : digits.replace(",", "").replaceAll("\\.(?=.*\\.)", "");
        return new BigDecimal(plain);
    }

    private static BigDecimal scale(@Nullable String written) {
        if (written == null) {
            return BigDecimal.ONE;
        }
        return switch (written.strip().toLowerCase(Locale.ROOT).charAt(0)) {
            case 'k', 't' -> BigDecimal.valueOf(1_000);
            case 'm' -> BigDecimal.valueOf(1_000_000);
            default -> BigDecimal.valueOf(1_000_000_000);
        };
    }

    /** The same for "5 October" and "Oct 5th". */
    private static String day(String month, String day) {
        return month.substring(0, 3).toLowerCase(Locale.ROOT) + " " + Integer.parseInt(day);
    }

    private static String rest(Month month) {
        return month.name().substring(3);
    }
}
