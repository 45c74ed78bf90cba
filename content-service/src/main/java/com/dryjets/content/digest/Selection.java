package com.dryjets.content.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Selects relevant sentences that do not repeat each other, by maximal marginal relevance (Carbonell and Goldstein, SIGIR
 * 1998).
 */
public final class Selection {

    /** A sentence that shares more than half of its words repeats another. */
    private static final double REPETITION = 0.5;

    /** A sentence needs at least this share of the best score. */
    private static final double MIN_SHARE_OF_BEST = 0.35;

    private static final double RELEVANCE = 0.7;
    private static final double SAME_SECTION = 0.15;

    private Selection() {}

    /** Selects up to {@code count} sentences in the order of the post, none repeating another or one already used. */
    public static List<Sentence> of(List<Sentence> ranked, List<Sentence> used, int count, int maxLength) {
        double best = ranked.isEmpty() ? 1 : ranked.getFirst().score();
        List<Sentence> chosen = new ArrayList<>();
        List<Sentence> known = new ArrayList<>(used);
        List<Sentence> rest = new ArrayList<>(ranked.stream()
                .filter(sentence ->
                        sentence.text().length() <= maxLength && sentence.score() >= MIN_SHARE_OF_BEST * best)
                .toList());
        while (chosen.size() < count) {
            rest.removeIf(sentence -> known.stream().anyMatch(other -> isRepetition(sentence, other)));
            Optional<Sentence> next = rest.stream()
                    .max(Comparator.<Sentence>comparingDouble(sentence -> gain(sentence, chosen, known, best))
                            .thenComparing(Comparator.comparing(Sentence::index).reversed()));
            if (next.isEmpty()) {
                break;
            }
            chosen.add(next.get());
            known.add(next.get());
            rest.remove(next.get());
        }
        chosen.sort(Comparator.comparing(Sentence::index));
        return List.copyOf(chosen);
    }

    static boolean isRepetition(Sentence sentence, Sentence other) {
        return sentence.similarity(other) > REPETITION;
    }

    private static double gain(Sentence sentence, List<Sentence> chosen, List<Sentence> known, double best) {
        double highest = known.stream().mapToDouble(sentence::similarity).max().orElse(0);
        long neighbours = chosen.stream()
                .filter(other -> other.section() == sentence.section())
                .count();
        return RELEVANCE * sentence.score() / best - (1 - RELEVANCE) * highest - SAME_SECTION * neighbours;
    }
}
