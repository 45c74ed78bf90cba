package com.dryjets.content.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text with their units, in digits or in {@link NumberWords words}. 3,5 and 3.5 are the same number and 35 is another one; 3,997 is about four
 * thousand in English and about four in German.
 */
final class Quantities {

    /** A number, with the currency before it and the letters that stick to it: $3, 10x, 5G. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{Nd}_.,])(?<currency>[$€£¥]|(?:EUR|USD|GBP|CHF|US\\$)\\s)?"
                    + "(?<number>\\p{Nd}+(?:[.,\\u00A0\\u202F'’ ]\\p{Nd}{3}(?!\\p{Nd}))*+(?:[.,:]\\p{Nd}++)*+)"
                    + "(?<stuck>\\p{L}+)?(?:[\\s\\u00A0\\u202F-]?(?<unit>[%‰€$£¥°]\\p{L}?|\\p{L}+\\.?))?"
                    + "(?:[\\s\\u00A0](?<next>[€$£¥]|\\p{L}+))?");

    private static final String HALF = "0.5";

    /** More digits are no quantity, and reading them as a number takes time by their square. */
    private static final int LONGEST = 40;

    /** The unit of 2x. */
    private static final String TIMES = "x";

    private static final Set<String> DECIMAL_POINT = Set.of("en", "und");

    /**
     * A quantity.
     *
     * @param value the number without its form, times its multiplier
     * @param unit empty if the word after it is no unit
     */
    private record Quantity(String value, String unit, String text) {}

    private final List<Quantity> all;

    private Quantities(List<Quantity> all) {
        this.all = all;
    }

    static Quantities in(String text, String language) {
        NumberWords.Read read = NumberWords.read(text, language);
        List<Quantity> found = new ArrayList<>();
        read.others().forEach(other -> found.add(quantity(other)));
        Matcher matcher = NUMBER.matcher(read.text());
        int from = 0;
        while (matcher.find(from)) {
            String number = read.words().getOrDefault(matcher.start("number"), matcher.group("number"));
            found.add(quantity(matcher, number, language));
            // The word after a number may hold the next number: "10 x 20".
            from = matcher.group("stuck") == null ? matcher.end("number") : matcher.end("stuck");
        }
        return new Quantities(found);
    }

    private static Quantity quantity(NumberWords.Other other) {
        return switch (other.meaning()) {
            case NumberWords.HALF -> new Quantity(HALF, "", other.word());
            case NumberWords.DOUBLE -> new Quantity("2", TIMES, other.word());
            default -> new Quantity(other.meaning(), "", other.word());
        };
    }

    /**
     * Reads a quantity.
     *
     * @param number the number as it stands, perhaps as a word
     */
    private static Quantity quantity(Matcher matcher, String number, String language) {
        String currency = matcher.group("currency");
        String stuck = matcher.group("stuck");
        String after = matcher.group("unit") == null ? "" : matcher.group("unit");
        String next = matcher.group("next") == null ? "" : matcher.group("next");
        String first = stuck == null ? after : stuck;
        BigDecimal multiplier = Units.multiplier(first);
        String following = stuck == null ? next : after;
        String unit;
        if (currency != null) {
            unit = Units.of(currency.strip());
        } else if (!multiplier.equals(BigDecimal.ONE)) {
            unit = Units.of(following);
        } else {
            unit = stuck == null ? Units.of(after) : stuckUnit(stuck);
        }
        boolean hasWord = stuck == null && (!unit.isEmpty() || !multiplier.equals(BigDecimal.ONE)) && !after.isEmpty();
        String text = number + (stuck != null ? stuck : hasWord ? " " + Units.word(after) : "");
        return new Quantity(times(value(matcher.group("number"), language), multiplier), unit, text);
    }

    private static String stuckUnit(String letters) {
        String unit = Units.of(letters);
        // 5G and 10x mean what they mean only in this form.
        return unit.isEmpty() && !Units.isOrdinal(letters) ? letters : unit;
    }

    /** Lists the quantities that the other text does not have; bare numbers may also be among the given ones. */
    Set<String> without(Quantities source, Set<String> more) {
        Set<String> known = new HashSet<>();
        Set<String> bare = new HashSet<>(more);
        for (Quantity quantity : source.all) {
            known.add(quantity.value() + " " + quantity.unit());
            if (!Units.isEssential(quantity.unit())) {
                bare.add(quantity.value());
            }
        }
        addEqual(known, bare);
        Set<String> missing = new LinkedHashSet<>();
        for (Quantity quantity : all) {
            boolean isKnown = quantity.unit().isEmpty()
                    ? bare.contains(quantity.value())
                    : known.contains(quantity.value() + " " + quantity.unit());
            if (!isKnown) {
                missing.add(quantity.text());
            }
        }
        return missing;
    }

    /** A half is 50 %, and what has doubled is 200 % or has grown by 100 %. */
    private static void addEqual(Set<String> known, Set<String> bare) {
        if (known.contains("50 %")) {
            bare.add(HALF);
        }
        if (bare.contains(HALF)) {
            known.add("50 %");
        }
        if (known.contains("200 %") || known.contains("100 %")) {
            known.add("2 " + TIMES);
        }
        if (known.contains("2 " + TIMES)) {
            bare.add("2");
        }
    }

    private static String times(String value, BigDecimal multiplier) {
        return multiplier.equals(BigDecimal.ONE)
                        || value.length() > LONGEST
                        || !value.matches("[\\d.]+")
                        || value.indexOf('.') != value.lastIndexOf('.')
                ? value
                : plain(new BigDecimal(value).multiply(multiplier));
    }

    /** Reads a number as its language writes it; versions and times keep their form. */
    static String value(String number, String language) {
        String digits = number.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[\\u00A0\\u202F'’ ]", "");
        long points = digits.chars().filter(c -> c == '.').count();
        long commas = digits.chars().filter(c -> c == ',').count();
        if (digits.indexOf(':') >= 0 || digits.length() > LONGEST) {
            return digits;
        }
        if (points > 0 && commas > 0) {
            char decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
            return decimal(digits, decimal);
        }
        char separator = points > 0 ? '.' : ',';
        long count = points + commas;
        if (count == 0) {
            return plain(new BigDecimal(digits));
        }
        boolean grouped = digits.matches("[1-9]\\d{0,2}(?:[.,]\\d{3})+");
        if (count > 1) {
            return grouped ? plain(new BigDecimal(digits.replaceAll("[.,]", ""))) : digits;
        }
        boolean pointIsDecimal = DECIMAL_POINT.contains(language);
        boolean isGroup = grouped && (separator == '.' != pointIsDecimal);
        return isGroup ? plain(new BigDecimal(digits.replaceAll("[.,]", ""))) : decimal(digits, separator);
    }

    private static String decimal(String digits, char separator) {
        int at = digits.lastIndexOf(separator);
        String whole = digits.substring(0, at).replaceAll("[.,]", "");
        return plain(new BigDecimal(whole + "." + digits.substring(at + 1)));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
