package com.dryjets.llm;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of the facts that a model was given, and the check of what it wrote against them. Figures with another sign,
 * unit or currency are other figures. Quantities in words that have no exact value must be in the facts word for word.
 */
public final class KnownFigures {

    private static final String UNITS = "two|three|four|five|six|seven|eight|nine|ten";
    private static final String PARTS =
            "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|thousandth";

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\p{L}+)?"
                    + "|dozens?|hundreds?|(?<!\\p{Nd}[\\s\\u00A0]?)(?:thousands?|millions?|billions?)|trillions?"
                    + "|twice|thrice|(?:doubl|tripl|quadrupl|quintupl)(?:e|es|ed|ing)|half|halv(?:e|es|ed|ing)"
                    + "|(?:twenty|thirty|hundred|thousand|mani|many|multi|several)-?fold"
                    + "|(?:an?|one|" + UNITS + ")[ -](?:" + PARTS + ")s?)\\b",
            CASE_INSENSITIVE);

    /** Part of a whole, unless they count: "the third week". */
    private static final Pattern BARE_PARTS = Pattern.compile("\\b(?:" + PARTS + ")s?\\b", CASE_INSENSITIVE);

    /** A rounding that changes a figure by more than a twentieth is another figure: 0.065 is not 0.1. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private final String facts;
    private final List<Figure> figures;
    private final FigureMatch match;

    private KnownFigures(String facts, FigureMatch match) {
        this.facts = facts;
        this.figures = FigureReader.figures(WORDS.matcher(facts).replaceAll(" "));
        this.match = match;
    }

    public static KnownFigures of(String facts, FigureMatch match) {
        return new KnownFigures(facts, match);
    }

    /** Returns the figures and quantities of a text that the facts don't have, as they are written. */
    public List<String> invented(String text) {
        List<String> invented = new ArrayList<>();
        String withoutWords = WORDS.matcher(text).replaceAll(" ");
        FigureReader.figures(withoutWords).stream()
                .filter(figure -> !has(figure))
                .map(Figure::text)
                .forEach(invented::add);
        addUnknown(WORDS, text, invented);
        if (match == FigureMatch.EXACT) {
            addUnknown(BARE_PARTS, withoutWords, invented);
        }
        return invented.stream().distinct().toList();
    }

    /** Returns whether the facts have the number, with any unit. */
    public boolean has(BigDecimal number) {
        return figures.stream().anyMatch(known -> !known.isName() && isSame(known.value(), number));
    }

    private boolean has(Figure claim) {
        if (claim.isName()) {
            return figures.stream()
                    .anyMatch(known -> known.isName() && known.unit().equals(claim.unit()));
        }
        if (match == FigureMatch.ROUNDED && claim.isSpelled() && claim.isCount()) {
            return true;
        }
        return figures.stream().anyMatch(known -> !known.isName() && supports(known, claim));
    }

    private boolean supports(Figure known, Figure claim) {
        if (claim.isIncrease() && !known.isIncrease()) {
            return false;
        }
        if (known.unit().equals(claim.unit())) {
            return isSame(known.value(), claim.value());
        }
        if (match == FigureMatch.EXACT || !known.isCount()) {
            return false;
        }
        return switch (claim.unit()) {
            case FigureReader.PERCENT ->
                known.isFraction() && isSame(known.value().movePointRight(2), claim.value());
            case FigureReader.POINTS, FigureReader.TIMES -> false;
            default -> facts.contains(claim.unit()) && isSame(known.value(), claim.value());
        };
    }

    private boolean isSame(BigDecimal known, BigDecimal shown) {
        if (match == FigureMatch.EXACT) {
            return known.compareTo(shown) == 0;
        }
        BigDecimal rounded = known.setScale(Math.max(shown.scale(), 0), RoundingMode.HALF_UP);
        return rounded.compareTo(shown) == 0
                && known.subtract(shown).abs().compareTo(known.abs().multiply(ROUNDING)) <= 0;
    }

    private void addUnknown(Pattern pattern, String text, List<String> unknown) {
        Matcher words = pattern.matcher(text);
        while (words.find()) {
            if (!isInFacts(words.group())) {
                unknown.add(words.group());
            }
        }
    }

    private boolean isInFacts(String words) {
        return Pattern.compile("\\b" + Pattern.quote(words) + "\\b", CASE_INSENSITIVE)
                .matcher(facts)
                .find();
    }
}
