package com.dryjets.content.digest;

import com.dryjets.content.article.Block.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sentence of a post, as a piece may use it.
 *
 * @param index the position in the post; {@link #TITLE} for the title, below it for the author's summary
 * @param text the sentence as a piece uses it: without an opening such as "However,"
 * @param source the sentence as it stands in the post
 * @param block the number of its block; the next sentence of the same block may follow it
 * @param stems the stems of its words, without stop words
 * @param vector its embedding of length 1; empty if it was not embedded
 * @param alone whether it makes sense without the sentence before it
 * @param technical whether it has code, names of files or options, which only specialists read
 * @param score how well it represents the post; comparable within one post
 */
public record Sentence(
        int index,
        String text,
        String source,
        Kind kind,
        int section,
        int block,
        Set<String> stems,
        float[] vector,
        boolean alone,
        boolean technical,
        double score) {

    /** The index of the title. */
    public static final int TITLE = -1;

    /** Returns how similar the sentences are, 0 to 1: the cosine of their embeddings, or the share of common words. */
    public double similarity(Sentence other) {
        double common = jaccard(other);
        if (vector.length == 0 || other.vector.length == 0) {
            return common;
        }
        return Math.max(common, Vectors.dot(vector, other.vector));
    }

    /** Returns the share of common words, 0 to 1 (Jaccard index). */
    double jaccard(Sentence other) {
        long common = stems.stream().filter(other.stems::contains).count();
        long all = stems.size() + other.stems.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** Returns whether the sentence names one of the terms. */
    public boolean mentions(List<String> terms) {
        return terms.stream().anyMatch(stems::contains);
    }

    public boolean isQuestion() {
        return text.endsWith("?") || text.endsWith("？") || text.endsWith("؟");
    }

    /** Returns whether the sentence ends as one; a list item may not. */
    public boolean isComplete() {
        return SentenceRules.isEnded(text);
    }

    /** Returns the quotation of both sentences, each of which has marks of its own. */
    public Sentence quotedWith(Sentence next) {
        Set<String> words = new HashSet<>(stems);
        words.addAll(next.stems);
        String both = text.substring(0, text.length() - 1) + " " + next.text.substring(1);
        String sources = source + " " + next.source;
        return new Sentence(
                index, both, sources, kind, section, block, Set.copyOf(words), vector, alone, technical, score);
    }

    /** Returns whether the sentence is whole and refers to no other place of the post than the sentence before it. */
    public boolean isReadable(Phrasebook phrases) {
        return SentenceRules.isUsable(text, kind) && !phrases.isPointing(text);
    }

    Sentence with(float[] embedding, double newScore) {
        return new Sentence(index, text, source, kind, section, block, stems, embedding, alone, technical, newScore);
    }
}
