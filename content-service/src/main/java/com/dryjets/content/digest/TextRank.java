package com.dryjets.content.digest;

import java.util.Arrays;

/**
 * Ranks sentences by their centrality: PageRank over the graph of their similarities (Mihalcea and Tarau, "TextRank",
 * EMNLP 2004). The graph has an edge for each pair, so callers bound the number of sentences.
 */
final class TextRank {

    /** Brin and Page's value, which the paper uses. */
    private static final double DAMPING = 0.85;

    private static final int MAX_ROUNDS = 50;
    private static final double CONVERGED = 1e-6;

    private TextRank() {}

    /** Ranks sentences by their symmetric similarities, 0 to 1; the highest rank is 1. */
    static double[] of(double[][] similarities) {
        double[] sums = Arrays.stream(similarities)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double[] ranks = new double[similarities.length];
        Arrays.fill(ranks, 1.0);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double[] next = step(similarities, sums, ranks);
            double change = change(ranks, next);
            ranks = next;
            if (change < CONVERGED) {
                break;
            }
        }
        double highest = Arrays.stream(ranks).max().orElse(1);
        return Arrays.stream(ranks).map(rank -> rank / highest).toArray();
    }

    private static double[] step(double[][] similarities, double[] sums, double[] ranks) {
        double[] next = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            double votes = 0;
            for (int j = 0; j < ranks.length; j++) {
                votes += sums[j] == 0 ? 0 : similarities[j][i] / sums[j] * ranks[j];
            }
            next[i] = 1 - DAMPING + DAMPING * votes;
        }
        return next;
    }

    private static double change(double[] before, double[] after) {
        double largest = 0;
        for (int i = 0; i < before.length; i++) {
            largest = Math.max(largest, Math.abs(before[i] - after[i]));
        }
        return largest;
    }
}
