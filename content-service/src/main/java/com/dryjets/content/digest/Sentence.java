package com.dryjets.content.digest;

import java.util.Set;

/**
 * A sentence that can stand alone, and how well it represents the post.
 *
 * @param index the position in the post
 * @param stems the stems of its words, without stop words
 * @param score the higher the better; comparable within one post
 */
public record Sentence(String text, int index, int section, Set<String> stems, double score) {

    /** Returns the share of common words, 0 to 1 (Jaccard index). */
    double similarity(Sentence other) {
        long common = stems.stream().filter(other.stems::contains).count();
        long all = stems.size() + other.stems.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }
}
