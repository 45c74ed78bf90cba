package com.dryjets.contracts.value;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/** Text that every store and every screen can hold. */
public final class Texts {

    private Texts() {}

    /** Answers the text if it is free of NUL, which PostgreSQL cannot store, and of unpaired surrogates. */
    public static String require(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new InvalidValue("must not contain the NUL character");
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new InvalidValue("must be valid Unicode text; it has an unpaired surrogate");
                }
                i++;
            }
        }
        return text;
    }

    /**
     * Answers a name, stripped and in Unicode normalization form C, so that equal names are equal strings.
     *
     * @throws InvalidValue for an empty name, and for control and bidirectional formatting characters, which make a name
     *     read differently from what it is (Unicode Technical Report 36)
     */
    public static String name(String text) {
        String name = Normalizer.normalize(require(text).strip(), Normalizer.Form.NFC);
        if (name.isEmpty()) {
            throw new InvalidValue("must not be empty");
        }
        if (name.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL || isBidirectional(c))) {
            throw new InvalidValue("must not contain control or text-direction characters");
        }
        return name;
    }

    /**
     * Answers as many visible characters from the start of a text as fit, and cuts within one (an emoji of several code
     * points, a letter with its marks) only if it is the first and does not fit.
     *
     * @param limit in UTF-16 code units
     */
    public static String start(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        // Whether a character ends at the limit is up to the next code point.
        characters.setText(text.substring(0, Math.min(text.length(), limit + 2)));
        int end = characters.isBoundary(limit) ? limit : characters.preceding(limit);
        if (end > 0) {
            return text.substring(0, end);
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    private static boolean isBidirectional(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
