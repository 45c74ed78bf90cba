package com.dryjets.content.leo;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of a piece and where it comes from.
 *
 * @param text the sentence as it stands in the piece
 * @param source the sentence of the post that it was taken from, as the author wrote it; null for words of Leo's own,
 *     such as a call to action
 * @param sentence the position of the source among the sentences of the post; null for the title, the author's summary
 *     and words of Leo's own
 */
public record Line(
        String text, @Nullable String source, @Nullable Integer sentence) {
    public Line {
        requireNonNull(text, "text");
    }
}
