package com.dryjets.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.BreakIterator;
import java.util.Locale;

/** Visible characters of a text, and their bytes. */
final class Graphemes {

    private Graphemes() {}

    static int count(String text) {
        BreakIterator characters = characters(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** Returns the end of the first characters, in code units. */
    static int end(String text, int count) {
        BreakIterator characters = characters(text);
        int end = 0;
        for (int i = 0; i < count && end != text.length(); i++) {
            end = characters.next();
        }
        return end;
    }

    /** Returns how many code units from the start fit into so many bytes of UTF-8, in whole characters. */
    static int endOfBytes(String text, int most) {
        BreakIterator characters = characters(text);
        int end = 0;
        int bytes = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            bytes += bytes(text.substring(end, next));
            if (bytes > most) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** Returns the size of a text in UTF-8. */
    static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    private static BreakIterator characters(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }
}
