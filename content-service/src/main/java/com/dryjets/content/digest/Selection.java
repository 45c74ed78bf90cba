package com.dryjets.content.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses sentences that say much and not the same: maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998).
 */
public final class Selection {

    /** Above half of the words in common, a sentence is a repetition. */
    private static final double REPETITION = 0.5;

    /** Of the best sentence's score: what is below is better left unsaid. */
    private static final double WORTHY = 0.35;

    private static final double RELEVANCE = 0.7;
    private static final double SAME_SECTION = 0.15;

    private Selection() {}

    /** Up to so many of the sentences, in the order of the post, none repeating another or one of those said already. */
    public static List<Sentence> of(List<Sentence> ranked, List<Sentence> said, int count, int longest) {
        double best = ranked.isEmpty() ? 1 : ranked.getFirst().score();
        List<Sentence> chosen = new ArrayList<>();
        List<Sentence> known = new ArrayList<>(said);
        List<Sentence> rest = new ArrayList<>(ranked.stream()
                .filter(sentence -> sentence.text().length() <= longest && sentence.score() >= WORTHY * best)
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
        return sentence.likeness(other) > REPETITION;
    }

    private static double gain(Sentence sentence, List<Sentence> chosen, List<Sentence> known, double best) {
        double likest = known.stream().mapToDouble(sentence::likeness).max().orElse(0);
        long neighbours = chosen.stream()
                .filter(other -> other.section() == sentence.section())
                .count();
        return RELEVANCE * sentence.score() / best - (1 - RELEVANCE) * likest - SAME_SECTION * neighbours;
    }
}
