package com.dryjets.content.digest;

import com.dryjets.content.article.Block.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Decides which sentences can stand alone, and how well. */
final class SentenceRules {

    private static final int MIN_WORDS = 5;
    private static final int MAX_WORDS = 45;
    private static final int EASY_FROM = 9;
    private static final int EASY_TO = 26;
    private static final double MIN_LETTERS = 0.8;

    private static final Pattern ENDED = Pattern.compile(".*[.!?…。！？।॥؟۔։][\"”»“«’‘')\\]」』）]*$", Pattern.DOTALL);

    /** A capital, a number, or a letter of a script without capitals. */
    private static final Pattern BEGUN =
            Pattern.compile("^[\"“”„«»¿¡'‘(「『]*[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}].*", Pattern.DOTALL);

    /** Scripts that are written without spaces; about two of their characters make a word. */
    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    /** A word or two before a colon announce what follows: "Or simply: …". */
    private static final Pattern LABELLED = Pattern.compile("^\\p{L}+(?:\\s\\p{L}+)?:\\s");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Names of a file, flag, function or target, which only make sense to a reader of the whole post. */
    private static final Pattern CODE_LIKE =
            Pattern.compile("\\w[_:]{1,2}\\w|--?\\w+-\\w|\\w\\(\\)|[<>{}\\\\|=]|\\w/\\w+/|`");

    private SentenceRules() {}

    /** Returns whether a sentence is one, and can be read without code and broken quotations. */
    static boolean isUsable(String sentence, Kind kind) {
        int words = words(sentence);
        return words >= MIN_WORDS
                && words <= MAX_WORDS
                && BEGUN.matcher(sentence).matches()
                && (isEnded(sentence) || (kind == Kind.ITEM && !sentence.matches("(?s).*[:;,：；，]$")))
                && letters(sentence) >= MIN_LETTERS
                && isBalanced(sentence);
    }

    static boolean isEnded(String sentence) {
        return ENDED.matcher(sentence).matches();
    }

    /** Returns whether a sentence makes sense without the one before it. */
    static boolean standsAlone(String sentence, Phrasebook phrases) {
        return !phrases.isDependent(sentence)
                && !phrases.isPointing(sentence)
                && !LABELLED.matcher(sentence).find()
                && !sentence.startsWith("(");
    }

    /** Returns whether only specialists read the sentence. */
    static boolean isTechnical(String sentence, List<String> code) {
        return CODE_LIKE.matcher(sentence).find()
                || code.stream().anyMatch(piece -> piece.length() > 1 && sentence.contains(piece));
    }

    /** Returns how much of its weight a sentence keeps when it stands alone, 0 to 1. */
    static double appeal(String sentence, Kind kind, Phrasebook phrases) {
        double weight = ease(words(sentence));
        if (kind != Kind.QUOTE && phrases.isPersonal(sentence)) {
            weight *= 0.35;
        }
        if (sentence.endsWith("?")) {
            weight *= 0.6;
        }
        return switch (kind) {
            case QUOTE -> weight * 0.7;
            case ITEM -> weight * 0.85;
            default -> weight;
        };
    }

    /** Prefers medium lengths: short sentences say little and long ones are not read. Falls from 1 to 0.5 at both ends. */
    private static double ease(int words) {
        if (words < EASY_FROM) {
            return 1 - 0.5 * (EASY_FROM - words) / (EASY_FROM - MIN_WORDS);
        }
        return words <= EASY_TO ? 1 : Math.max(0.3, 1 - 0.6 * (words - EASY_TO) / (MAX_WORDS - EASY_TO));
    }

    /** Counts words; two characters of a script without spaces count as one. */
    static int words(String sentence) {
        int unspaced = (int) UNSPACED.matcher(sentence).results().count();
        String spaced = UNSPACED.matcher(sentence).replaceAll("").strip();
        return (spaced.isEmpty() ? 0 : SPACE.split(spaced).length) + unspaced / 2;
    }

    /** Returns the share of letters, which is low in formulas, paths and lists of numbers. */
    private static double letters(String sentence) {
        long signs =
                sentence.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        long letters = sentence.codePoints()
                .filter(c -> Character.isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK)
                .count();
        return signs == 0 ? 0 : (double) letters / signs;
    }

    /** Returns whether quotation marks and brackets are balanced, in the ways of English, German, Swedish and French. */
    static boolean isBalanced(String sentence) {
        long low = count(sentence, '„');
        long high = count(sentence, '“');
        long end = count(sentence, '”');
        boolean quotes = low > 0 ? low == high + end : high == end || (high == 0 && end % 2 == 0);
        return quotes
                && count(sentence, '«') == count(sentence, '»')
                && count(sentence, '「') == count(sentence, '」')
                && count(sentence, '(') == count(sentence, ')')
                && count(sentence, '[') == count(sentence, ']')
                && count(sentence, '"') % 2 == 0;
    }

    /**
     * Returns whether a quotation in straight marks begins in the text and goes on after it. One in curly marks is never
     * split into sentences.
     */
    static boolean leavesQuotationOpen(String text) {
        return count(text, '"') % 2 == 1;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
