package com.dryjets.content.variation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Decides which texts differ: by their openings, and by the cosine of their words. */
final class DifferenceRules {

    /** Two texts whose words have a larger cosine say the same to a reader. */
    static final double MOST_ALIKE = 0.85;

    private DifferenceRules() {}

    /** Chooses up to so many texts, in their order, each of which differs from all before it. */
    static List<Candidate> distinct(List<Candidate> candidates, int count) {
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean differs = chosen.stream()
                    .allMatch(other ->
                            differ(candidate.copy().text(), other.copy().text()));
            if (chosen.size() < count && differs) {
                chosen.add(candidate);
            }
        }
        return List.copyOf(chosen);
    }

    static boolean differ(String one, String other) {
        return !opening(one).equals(opening(other))
                && !firstLine(one).equals(firstLine(other))
                && cosine(one, other) <= MOST_ALIKE;
    }

    /** A short first line, such as a heading, is no different opening because of what follows it. */
    private static String firstLine(String text) {
        return text.lines()
                .findFirst()
                .map(line -> String.join(" ", words(line)))
                .orElse("");
    }

    /** Returns the first five words: what a reader sees before deciding to read on begins with them. */
    static String opening(String text) {
        return String.join(" ", words(text).stream().limit(5).toList());
    }

    /** Returns the cosine of the words' counts, 0 to 1. */
    static double cosine(String one, String other) {
        Map<String, Integer> a = counts(one);
        Map<String, Integer> b = counts(other);
        double dot = a.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * (double) b.getOrDefault(entry.getKey(), 0))
                .sum();
        double lengths = Math.sqrt(squares(a) * squares(b));
        return lengths == 0 ? 1 : dot / lengths;
    }

    private static double squares(Map<String, Integer> counts) {
        return counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
