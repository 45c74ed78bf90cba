package com.dryjets.content.digest;

import com.dryjets.content.article.Block.Kind;
import java.util.regex.Pattern;

/** Which sentences can stand alone, and how well. */
final class SentenceRules {

    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 45;
    private static final int EASY_FROM = 9;
    private static final int EASY_TO = 28;
    private static final double LEAST_LETTERS = 0.8;

    private static final Pattern ENDED = Pattern.compile(".*[.!?…][\"”»’')\\]]*$", Pattern.DOTALL);
    private static final Pattern BEGUN = Pattern.compile("^[\"“«¿¡'‘]*[\\p{Lu}\\p{N}].*", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SentenceRules() {}

    /** Whether a sentence makes sense outside its post at all. */
    static boolean isUsable(String sentence, Kind kind) {
        int words = words(sentence);
        return words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && BEGUN.matcher(sentence).matches()
                && (ENDED.matcher(sentence).matches() || (kind == Kind.ITEM && !sentence.matches(".*[:;,]$")))
                && letters(sentence) >= LEAST_LETTERS
                && isQuotedWhole(sentence);
    }

    /** How much of its worth a sentence keeps when it stands alone, 0 to 1. */
    static double independence(String sentence, Kind kind, Phrasebook phrases) {
        double worth = ease(words(sentence));
        if (phrases.isDependent(sentence)) {
            worth *= 0.45;
        }
        if (phrases.isPointing(sentence)) {
            worth *= 0.35;
        }
        if (kind != Kind.QUOTE && phrases.isPersonal(sentence)) {
            worth *= 0.5;
        }
        if (sentence.endsWith("?")) {
            worth *= 0.6;
        }
        return switch (kind) {
            case QUOTE -> worth * 0.6;
            case ITEM -> worth * 0.85;
            default -> worth;
        };
    }

    /** Whether a sentence of the author's own summary can begin a piece: the first always can, it begins the summary. */
    static boolean isOpening(String sentence, int place, Phrasebook phrases) {
        return place == 0
                || (isUsable(sentence, Kind.PROSE) && !phrases.isDependent(sentence) && !phrases.isPointing(sentence));
    }

    /** Short sentences say little and long ones are not read: 1 between, falling to a half at the ends. */
    private static double ease(int words) {
        if (words < EASY_FROM) {
            return 1 - 0.5 * (EASY_FROM - words) / (EASY_FROM - FEWEST_WORDS);
        }
        return words <= EASY_TO ? 1 : 1 - 0.5 * (words - EASY_TO) / (MOST_WORDS - EASY_TO);
    }

    private static int words(String sentence) {
        return SPACE.split(sentence.strip()).length;
    }

    /** Formulas, paths and lists of figures have few. */
    private static double letters(String sentence) {
        long signs = sentence.chars().filter(c -> !Character.isWhitespace(c)).count();
        long letters = sentence.codePoints().filter(Character::isLetter).count();
        return signs == 0 ? 0 : (double) letters / signs;
    }

    /** A quotation or bracket that begins or ends elsewhere leaves half of itself behind. */
    private static boolean isQuotedWhole(String sentence) {
        return count(sentence, '“') == count(sentence, '”')
                && count(sentence, '«') == count(sentence, '»')
                && count(sentence, '(') == count(sentence, ')')
                && count(sentence, '"') % 2 == 0;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
