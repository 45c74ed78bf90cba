package com.dryjets.bench.repurpose;

import com.dryjets.content.article.Lexicon;
import com.dryjets.content.article.Sentences;
import com.dryjets.content.digest.Embeddings;
import com.dryjets.content.leo.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares pieces with each other and with their post. */
final class Likeness {

    private static final int TERMS = 8;

    /** Variations whose words are as similar as this are the same to a reader. */
    private static final double SAME = 0.95;

    private Likeness() {}

    /** Returns the post's top terms: the stems that occur most often, without stop words. */
    static List<String> topTerms(Post post) {
        Map<String, Integer> counts = new HashMap<>();
        post.article()
                .blocks()
                .forEach(block -> stems(post, block.text()).forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        stems(post, post.article().title()).forEach(stem -> counts.merge(stem, 3, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().length() > 2)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TERMS)
                .map(Map.Entry::getKey)
                .toList();
    }

    static double shareOfTerms(Piece piece, List<String> terms) {
        Set<String> words = new HashSet<>(stems(piece.post(), piece.all()));
        return terms.isEmpty()
                ? 1
                : (double) terms.stream().filter(words::contains).count() / terms.size();
    }

    static boolean carriesTerm(Piece piece, List<String> terms) {
        return stems(piece.post(), piece.firstLine()).stream().anyMatch(terms::contains);
    }

    /** Returns the share of the shorter piece's lines that the other one has, too. */
    static double sharedLines(Piece one, Piece other) {
        Set<String> first =
                new HashSet<>(one.copy().lines().stream().map(Line::text).toList());
        Set<String> second =
                new HashSet<>(other.copy().lines().stream().map(Line::text).toList());
        long common = first.stream().filter(second::contains).count();
        return (double) common / Math.max(1, Math.min(first.size(), second.size()));
    }

    /** Returns whether two variations begin alike, or have nearly the same words. */
    static boolean isDuplicate(Piece one, Piece other) {
        return one.paragraphs().getFirst().equals(other.paragraphs().getFirst())
                || cosine(counts(one.all()), counts(other.all())) >= SAME;
    }

    /** Returns the best cosine of each line of the piece, Leo's own words included, to a sentence of the post. */
    static double[] faithfulness(Piece piece, List<float[]> source) {
        List<String> lines = piece.copy().lines().stream().map(Line::text).toList();
        return Embeddings.of(lines).stream()
                .mapToDouble(line -> source.stream()
                        .mapToDouble(sentence -> dot(line, sentence))
                        .max()
                        .orElse(0))
                .toArray();
    }

    /** Embeds every sentence of the post, its title, headings and summary. */
    static List<float[]> embedded(Post post) {
        List<String> sentences = new ArrayList<>(List.of(post.article().title()));
        String language = post.article().language();
        post.article().excerpt().ifPresent(excerpt -> sentences.addAll(Sentences.of(excerpt, language)));
        post.article().blocks().forEach(block -> {
            sentences.addAll(Sentences.of(block, language));
            if (!block.lead().isEmpty()) {
                sentences.add(block.lead());
            }
        });
        return Embeddings.of(sentences);
    }

    private static List<String> stems(Post post, String text) {
        return Lexicon.of(post.article().language())
                .map(lexicon -> lexicon.stems(text))
                .orElseGet(() -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                        .filter(word -> word.length() > 3)
                        .toList());
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static double cosine(Map<String, Integer> a, Map<String, Integer> b) {
        double dot = a.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * (double) b.getOrDefault(entry.getKey(), 0))
                .sum();
        return dot / Math.sqrt(squares(a) * squares(b));
    }

    private static double squares(Map<String, Integer> counts) {
        return counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
