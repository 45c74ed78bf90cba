package com.dryjets.content.digest;

import java.util.Set;

/**
 * A sentence of a post that can stand alone, and how much it says about the post.
 *
 * @param index its place in the post
 * @param stems the words that it says something with
 * @param score the higher the better, comparable within one post
 */
public record Sentence(String text, int index, int section, Set<String> stems, double score) {

    /** Share of common words, 0 to 1 (Jaccard). */
    double likeness(Sentence other) {
        long common = stems.stream().filter(other.stems::contains).count();
        long all = stems.size() + other.stems.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }
}
