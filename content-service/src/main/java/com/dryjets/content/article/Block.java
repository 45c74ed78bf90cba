package com.dryjets.content.article;

/**
 * A block of running text of an article.
 *
 * @param section the number of the heading above it, 0 before the first one
 */
public record Block(Kind kind, String text, int section) {

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
