package com.dryjets.content.digest;

import java.util.List;

/**
 * A list of a post that can be shown whole: its introduction and its short items.
 *
 * @param introduction the sentence that announces the list, without its colon
 * @param items one line each, in order
 */
public record Listing(Sentence introduction, List<Sentence> items) {
    public Listing {
        items = List.copyOf(items);
    }

    /** Returns the length of all lines. */
    public int length() {
        return introduction.text().length()
                + items.stream().mapToInt(item -> item.text().length()).sum();
    }
}
