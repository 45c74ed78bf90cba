package com.dryjets.content.digest;

import com.dryjets.content.article.Block.Kind;
import java.util.regex.Pattern;

/** Decides which sentences can stand alone, and how well. */
final class SentenceRules {

    private static final int MIN_WORDS = 6;
    private static final int MAX_WORDS = 45;
    private static final int EASY_FROM = 9;
    private static final int EASY_TO = 28;
    private static final double MIN_LETTERS = 0.8;

    private static final Pattern ENDED = Pattern.compile(".*[.!?…][\"”»’')\\]]*$", Pattern.DOTALL);
    private static final Pattern BEGUN = Pattern.compile("^[\"“«¿¡'‘]*[\\p{Lu}\\p{N}].*", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SentenceRules() {}

    /** Returns whether a sentence makes sense outside its post. */
    static boolean isUsable(String sentence, Kind kind) {
        int words = words(sentence);
        return words >= MIN_WORDS
                && words <= MAX_WORDS
                && BEGUN.matcher(sentence).matches()
                && (ENDED.matcher(sentence).matches() || (kind == Kind.ITEM && !sentence.matches(".*[:;,]$")))
                && letters(sentence) >= MIN_LETTERS
                && isBalanced(sentence);
    }

    /** Returns how much of its weight a sentence keeps when it stands alone, 0 to 1. */
    static double independence(String sentence, Kind kind, Phrasebook phrases) {
        double weight = ease(words(sentence));
        if (phrases.isDependent(sentence)) {
            weight *= 0.45;
        }
        if (phrases.isPointing(sentence)) {
            weight *= 0.35;
        }
        if (kind != Kind.QUOTE && phrases.isPersonal(sentence)) {
            weight *= 0.5;
        }
        if (sentence.endsWith("?")) {
            weight *= 0.6;
        }
        return switch (kind) {
            case QUOTE -> weight * 0.6;
            case ITEM -> weight * 0.85;
            default -> weight;
        };
    }

    /** Returns whether a sentence of the author's summary can open a piece; the first one always can. */
    static boolean isOpening(String sentence, int position, Phrasebook phrases) {
        return position == 0
                || (isUsable(sentence, Kind.PROSE) && !phrases.isDependent(sentence) && !phrases.isPointing(sentence));
    }

    /** Prefers medium lengths: short sentences say little and long ones are not read. Falls from 1 to 0.5 at both ends. */
    private static double ease(int words) {
        if (words < EASY_FROM) {
            return 1 - 0.5 * (EASY_FROM - words) / (EASY_FROM - MIN_WORDS);
        }
        return words <= EASY_TO ? 1 : 1 - 0.5 * (words - EASY_TO) / (MAX_WORDS - EASY_TO);
    }

    private static int words(String sentence) {
        return SPACE.split(sentence.strip()).length;
    }

    /** Returns the share of letters, which is low in formulas, paths and lists of numbers. */
    private static double letters(String sentence) {
        long signs = sentence.chars().filter(c -> !Character.isWhitespace(c)).count();
        long letters = sentence.codePoints().filter(Character::isLetter).count();
        return signs == 0 ? 0 : (double) letters / signs;
    }

    /** Returns whether quotation marks and brackets are balanced. */
    private static boolean isBalanced(String sentence) {
        return count(sentence, '“') == count(sentence, '”')
                && count(sentence, '«') == count(sentence, '»')
                && count(sentence, '(') == count(sentence, ')')
                && count(sentence, '"') % 2 == 0;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
