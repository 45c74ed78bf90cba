package com.dryjets.content.blog;

import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.PageRequest;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Words to search posts for, in the form of search engines: all of them, {@code "a phrase"}, {@code or}, {@code -not}.
 *
 * @param after the last post before the page; empty for the first page
 */
record BlogQuery(String words, Optional<Position> after) {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_TEXT = 1000;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** The place of a post in the list: best first, and the newest first of equals. */
    record Position(double rank, UUID id) {

        String cursor() {
            return Cursor.write(rank, id);
        }
    }

    /** Reads the query, or fails with 400 if it is too long or the cursor belongs to another list. */
    static BlogQuery of(String words, PageRequest page) {
        if (words.length() > MAX_LENGTH) {
            throw Problem.badField("?q", "must have at most " + MAX_LENGTH + " characters");
        }
        return new BlogQuery(
                words.strip(),
                page.after()
                        .map(key -> key.requireSize(2))
                        .map(key -> new Position(key.decimal(0).doubleValue(), key.uuid(1))));
    }

    /** Reads as much of a text as a query may have. */
    static BlogQuery ofText(String text) {
        return new BlogQuery(Texts.start(text, MAX_TEXT).strip(), Optional.empty());
    }

    /** Returns whether the words are in a script that does not separate words. */
    boolean isWithoutSpaces() {
        return words.codePoints().anyMatch(c -> WITHOUT_SPACES.contains(UnicodeScript.of(c)));
    }
}
