package com.dryjets.content.article;

import java.util.List;

/**
 * A block of running text of an article.
 *
 * @param section the number of the heading above it, 0 before the first one
 * @param list the number of the list that an item belongs to, 0 outside lists
 * @param lead the emphasized opening of the block, which works as a small heading; empty without one
 * @param code the pieces of code in the text; their punctuation ends no sentence
 */
public record Block(Kind kind, String text, int section, int list, String lead, List<String> code) {
    public Block {
        code = List.copyOf(code);
    }

    public Block(Kind kind, String text, int section) {
        this(kind, text, section, 0, "", List.of());
    }

    /** The same text in another role. */
    public Block withKind(Kind other) {
        return new Block(other, text, section, list, lead, code);
    }

    /** The role of a block in the article. */
    public enum Kind {
        HEADING,
        PROSE,
        /** A list item. */
        ITEM,
        QUOTE,
        /** An emphasized paragraph, such as a disclaimer or acknowledgments. */
        NOTE
    }
}
