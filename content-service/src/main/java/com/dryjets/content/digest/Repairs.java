package com.dryjets.content.digest;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from a sentence what only makes sense in its post: "However,", "Of course," or "(see above)". */
final class Repairs {

    private static final Pattern PARENTHESES = Pattern.compile("\\s*[(（][^()（）]*[)）]");
    private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\[\\d{1,3}]|(?<=\\p{L}[.!?])\\d{1,2}$");
    private static final Pattern SPACE_BEFORE_MARK = Pattern.compile("\\s+([,.;:!?])(?=\\s|$)");
    private static final int MAX_OPENINGS = 2;

    private Repairs() {}

    static String of(String sentence, Phrasebook phrases) {
        String text = FOOTNOTE.matcher(sentence).replaceAll("");
        Matcher asides = PARENTHESES.matcher(text);
        text = asides.replaceAll(
                match -> phrases.isPointing(match.group()) ? "" : Matcher.quoteReplacement(match.group()));
        text = SPACE_BEFORE_MARK.matcher(text).replaceAll("$1");
        text = phrases.withoutInsertions(text);
        for (int i = 0; i < MAX_OPENINGS; i++) {
            text = withoutOpening(text, phrases);
        }
        return text.strip();
    }

    /** Removes asides in parentheses, for where space is short. */
    static String shorter(String text) {
        return SPACE_BEFORE_MARK
                .matcher(PARENTHESES.matcher(text).replaceAll(""))
                .replaceAll("$1")
                .strip();
    }

    private static String withoutOpening(String text, Phrasebook phrases) {
        int end = phrases.openingLength(text);
        return end == 0 || end >= text.length()
                ? text
                : capitalized(text.substring(end).strip());
    }

    private static String capitalized(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.next();
        return end <= 0 ? text : text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }
}
