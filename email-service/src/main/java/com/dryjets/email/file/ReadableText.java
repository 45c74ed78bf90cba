package com.dryjets.email.file;

import java.lang.Character.UnicodeScript;

/**
 * Decides whether decoded text is plausible. Almost any bytes are valid in an encoding with one byte a letter, so validity
 * says nothing; but in text that people wrote, at most two accented Latin letters stand side by side, no capital follows a
 * small letter, a word has letters of one script, quotation marks stand at the edges of words, and other symbols do not
 * stand within words.
 */
final class ReadableText {

    private static final int LONGEST_RUN = 2;

    private ReadableText() {}

    /** Returns whether less than one in fifty of the characters beyond ASCII stands where it does not belong. */
    static boolean isPlausible(String text) {
        int unusual = 0;
        int misplaced = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                run = 0;
                continue;
            }
            unusual++;
            run = Character.isLetter(c) ? run + 1 : 0;
            boolean fits = Character.isLetter(c) ? fits(text, i, run) : isSymbol(c) && !isWithinWord(text, i);
            misplaced += fits ? 0 : 1;
        }
        return misplaced == 0 || misplaced * 50 < unusual;
    }

    private static boolean isSymbol(char c) {
        return c != '\uFFFD' && c > 0x9F;
    }

    private static boolean fits(String text, int at, int run) {
        char c = text.charAt(at);
        UnicodeScript script = script(c);
        boolean isRun = script == UnicodeScript.LATIN && run > LONGEST_RUN;
        boolean isRare = c == 'ƒ' || c == 'ˆ' || c >= '\uFF61' && c <= '\uFF9F';
        if (isRun || isRare) {
            return false;
        }
        if (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
            return true;
        }
        char before = text.charAt(at - 1);
        return script(before) == script && !(Character.isUpperCase(c) && Character.isLowerCase(before));
    }

    /** The script of a letter; those that Japanese and Korean words mix are one. */
    private static UnicodeScript script(char c) {
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HIRAGANA, KATAKANA, HANGUL, COMMON -> UnicodeScript.HAN;
            default -> script;
        };
    }

    private static boolean isWithinWord(String text, int at) {
        char c = text.charAt(at);
        boolean isApostrophe = c == '’' || c == '‘' || c == '–' || c == '—';
        return !isApostrophe
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }
}
