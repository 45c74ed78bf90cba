package com.dryjets.content.digest;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Ranks sentences by their centrality: PageRank over the graph of their similarities (Mihalcea and Tarau, "TextRank",
 * EMNLP 2004). Similarity is the cosine of TF-IDF vectors, as in LexRank (Erkan and Radev, JAIR 22, 2004).
 */
final class TextRank {

    /** Brin and Page's value, which both papers use. */
    private static final double DAMPING = 0.85;

    private static final int MAX_ROUNDS = 50;
    private static final double CONVERGED = 1e-6;

    private TextRank() {}

    /** Ranks sentences, given by their stems; the highest rank is 1. */
    static double[] of(List<? extends Collection<String>> sentences) {
        double[][] weights = similarities(sentences);
        double[] sums = Arrays.stream(weights)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        int size = sentences.size();
        double[] ranks = new double[size];
        Arrays.fill(ranks, 1.0);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double[] next = step(weights, sums, ranks);
            double change = change(ranks, next);
            ranks = next;
            if (change < CONVERGED) {
                break;
            }
        }
        double highest = Arrays.stream(ranks).max().orElse(1);
        return Arrays.stream(ranks).map(rank -> rank / highest).toArray();
    }

    private static double[] step(double[][] weights, double[] sums, double[] ranks) {
        double[] next = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            double votes = 0;
            for (int j = 0; j < ranks.length; j++) {
                votes += sums[j] == 0 ? 0 : weights[j][i] / sums[j] * ranks[j];
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

    private static double[][] similarities(List<? extends Collection<String>> sentences) {
        Map<String, Double> rarity = rarity(sentences);
        List<Map<String, Double>> vectors =
                sentences.stream().map(stems -> vector(stems, rarity)).toList();
        double[][] similarities = new double[sentences.size()][sentences.size()];
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = i + 1; j < vectors.size(); j++) {
                similarities[i][j] = cosine(vectors.get(i), vectors.get(j));
                similarities[j][i] = similarities[i][j];
            }
        }
        return similarities;
    }

    private static Map<String, Double> rarity(List<? extends Collection<String>> sentences) {
        Map<String, Integer> occurrences = new HashMap<>();
        sentences.forEach(stems -> new HashSet<>(stems).forEach(stem -> occurrences.merge(stem, 1, Integer::sum)));
        Map<String, Double> rarity = new HashMap<>();
        occurrences.forEach((stem, count) -> rarity.put(stem, Math.log(1 + (double) sentences.size() / count)));
        return rarity;
    }

    /** Returns the TF-IDF vector, normalized to length 1. */
    private static Map<String, Double> vector(Collection<String> stems, Map<String, Double> rarity) {
        Map<String, Double> vector = new HashMap<>();
        stems.forEach(stem -> vector.merge(stem, rarity.get(stem), Double::sum));
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
        vector.replaceAll((stem, weight) -> weight / length);
        return vector;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        Map<String, Double> smaller = a.size() <= b.size() ? a : b;
        Map<String, Double> larger = smaller == a ? b : a;
        double cosine = 0;
        for (Map.Entry<String, Double> entry : smaller.entrySet()) {
            cosine += entry.getValue() * larger.getOrDefault(entry.getKey(), 0.0);
        }
        return cosine;
    }
}
