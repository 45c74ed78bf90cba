package com.dryjets.orchestrator.strategy;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds figures in a text that its evidence doesn't have. */
final class FigureRules {

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3}(?!\\d))*(?:[.,]\\d+)?(?:\\s*(%|per ?cent))?");

    /** Figures in words; a count such as "two subject lines" claims nothing. */
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:twice|thrice|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|half|halv(?:e|es|ed|ing)"
                    + "|(?:an?|one|two) thirds?|(?:an?|one|three) quarters? (?:of|more|less)|dozens?|hundreds?|thousands?"
                    + "|millions?|billions?|\\p{L}+fold"
                    + "|(?:two|three|four|five|six|seven|eight|nine|ten) times"
                    + "|(?:one|two|three|four|five|six|seven|eight|nine|ten|\\p{L}+ty(?:-\\p{L}+)?) per ?cent)\\b",
            CASE_INSENSITIVE);

    /** A rounding that changes a figure by more than a twentieth is another figure: 0.065 is not 0.1. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private FigureRules() {}

    /** The numbers of the evidence, and its words in lower case. */
    record Known(Set<BigDecimal> numbers, String text) {

        static Known of(String evidence) {
            Set<BigDecimal> numbers = new LinkedHashSet<>();
            for (Figure figure : figures(evidence)) {
                numbers.add(figure.value());
            }
            return new Known(numbers, evidence.toLowerCase(Locale.ROOT));
        }

        /** Returns whether the number is in the evidence, perhaps rounded. */
        boolean has(BigDecimal number) {
            return numbers.stream().anyMatch(known -> isRounded(known, number));
        }

        /** Returns whether the evidence has this percentage as a percentage or as a fraction. */
        private boolean hasPercent(BigDecimal percent) {
            return has(percent) || numbers.stream().anyMatch(known -> isRounded(known.movePointRight(2), percent));
        }

        private static boolean isRounded(BigDecimal known, BigDecimal shown) {
            BigDecimal rounded = known.setScale(Math.max(shown.scale(), 0), RoundingMode.HALF_UP);
            return rounded.compareTo(shown) == 0
                    && known.subtract(shown).abs().compareTo(known.abs().multiply(ROUNDING)) <= 0;
        }
    }

    private record Figure(String text, BigDecimal value, boolean percent) {}

    /** The figures of a text that are not in the evidence, as they are written. */
    static List<String> invented(String text, Known known) {
        List<String> invented = new ArrayList<>();
        for (Figure figure : figures(text)) {
            if (figure.percent() ? !known.hasPercent(figure.value()) : !known.has(figure.value())) {
                invented.add(figure.text());
            }
        }
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            if (!known.text().contains(words.group().toLowerCase(Locale.ROOT))) {
                invented.add(words.group());
            }
        }
        return invented;
    }

    /** Dates are checked against the campaign's window instead. */
    private static List<Figure> figures(String text) {
        List<Figure> figures = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(DATE.matcher(text).replaceAll(" "));
        while (numbers.find()) {
            String digits = numbers.group().replaceAll("\\s*(?:%|per ?cent)$", "");
            figures.add(new Figure(numbers.group(), value(digits), numbers.group(1) != null));
        }
        return figures;
    }

    /** Commas before three digits group thousands; another one is a decimal comma. */
    private static BigDecimal value(String digits) {
        return new BigDecimal(digits.replaceAll(",(?=\\d{3}(?!\\d))", "").replace(',', '.'));
    }
}
