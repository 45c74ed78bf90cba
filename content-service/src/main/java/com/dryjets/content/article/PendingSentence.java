package com.dryjets.content.article;

import java.util.regex.Pattern;

/**
 * A sentence as far as it has been read. Counts marks while it grows, so that a text that never ends a sentence does not
 * have to be read again with each part.
 */
final class PendingSentence {

    /** Abbreviations after which the JDK's iterator ends a sentence if a capital follows. */
    private static final Pattern ABBREVIATION_END = Pattern.compile(
            "(?iu)(?:^|[\\s(“„\"'‘«])(?:mr|mrs|ms|dr|prof|sr|sra|srta|st|vs|etc|e\\.g|i\\.e|cf|inc|ltd|co|corp|no|fig|approx|dept"
                    + "|u\\.s|u\\.k|u\\.s\\.a|ph\\.d|a\\.m|p\\.m|ee\\.uu|p\\.ej|ej|pág|núm|z\\.\\s?b|d\\.\\s?h|u\\.\\s?a|bzw|ca|nr|ggf|inkl|usw"
                    + "|m|mme|mlle|p\\.\\s?ex|env|sig|sigg|dott|ecc|dhr|mevr|bijv|bv|o\\.a|ex|exmo|[\\p{L}])\\.$");

    /** More characters than the longest abbreviation, its full stop and what comes before it. */
    private static final int TAIL = 16;

    private final StringBuilder text = new StringBuilder();
    private int openParentheses;
    private int closedParentheses;
    private int lowQuotes;
    private int highQuotes;
    private int endQuotes;
    private int openGuillemets;
    private int closedGuillemets;
    private boolean guillemetsReversed;

    void append(String part) {
        text.append(part);
        part.chars().forEach(this::count);
    }

    boolean isBlank() {
        return end() == 0;
    }

    /** Returns whether a sentence can end here: not after an abbreviation, in parentheses or in a quotation. */
    boolean isWhole() {
        int end = end();
        return end > 0
                && isBalanced()
                && !ABBREVIATION_END
                        .matcher(text.substring(Math.max(0, end - TAIL), end))
                        .find();
    }

    /** Returns the trimmed sentence and begins with the next one. */
    String take() {
        String sentence = text.toString().strip();
        text.setLength(0);
        openParentheses = 0;
        closedParentheses = 0;
        lowQuotes = 0;
        highQuotes = 0;
        endQuotes = 0;
        openGuillemets = 0;
        closedGuillemets = 0;
        guillemetsReversed = false;
        return sentence;
    }

    private int end() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void count(int character) {
        switch (character) {
            case '(' -> openParentheses++;
            case ')' -> closedParentheses++;
            case '„' -> lowQuotes++;
            case '“' -> highQuotes++;
            case '”' -> endQuotes++;
            case '«' -> openGuillemets++;
            case '»' -> {
                // »So« is a quotation in German and Danish, too.
                guillemetsReversed |= openGuillemets == 0;
                closedGuillemets++;
            }
            default -> {}
        }
    }

    private boolean isBalanced() {
        // In German and Czech quotations, “ is the end: „so“.
        int ends = lowQuotes > 0 ? endQuotes + 2 * highQuotes : endQuotes;
        return openParentheses <= closedParentheses
                && highQuotes + lowQuotes <= ends
                && (guillemetsReversed || openGuillemets <= closedGuillemets);
    }
}
