package com.dryjets.content.article;

/**
 * A stretch of running text of an article.
 *
 * @param section which heading it stands under, 0 before the first one
 */
public record Block(Kind kind, String text, int section) {

    /** What the text is in the article. */
    public enum Kind {
        HEADING,
        PROSE,
        /** Of a list. */
        ITEM,
        QUOTE,
        /** Set apart as a whole, such as a disclaimer or thanks in italics. */
        NOTE
    }
}
