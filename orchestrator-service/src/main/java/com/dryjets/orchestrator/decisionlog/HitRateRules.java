package com.dryjets.orchestrator.decisionlog;

import com.dryjets.orchestrator.decisionlog.HitRateView.HitRateVerdict;
import com.dryjets.orchestrator.decisionlog.Outcome.Change;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Proportion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what accepted recommendations were worth, and how often a kind was right. */
final class HitRateRules {

    /** Four weeks, in which every weekday counts equally; a change that is not clear by then is not large. */
    private static final int JUDGED_AFTER_DAYS = 28;

    /** With fewer clear changes, a rate says more about chance than about Ava. */
    private static final long MIN_CLEAR = 5;

    /** Advice that is followed by worse results more often than by better ones is not worth a person's time. */
    private static final double HELPFUL = 0.5;

    private HitRateRules() {}

    /** How many accepted recommendations were followed by what. */
    record Counts(long higher, long unclear, long lower) {

        static final Counts NONE = new Counts(0, 0, 0);

        static Counts of(Change change, long number) {
            return switch (change) {
                case HIGHER -> new Counts(number, 0, 0);
                case LOWER -> new Counts(0, 0, number);
                case NO_CLEAR_CHANGE -> new Counts(0, number, 0);
                case TOO_EARLY -> NONE;
            };
        }

        Counts plus(Counts other) {
            return new Counts(higher + other.higher, unclear + other.unclear, lower + other.lower);
        }

        long judged() {
            return higher + unclear + lower;
        }

        long clear() {
            return higher + lower;
        }
    }

    /**
     * Returns the final verdict on an outcome; empty if it is not final yet. A change is final as soon as it is clear, because
     * its test holds at all looks. No clear change is final after four weeks, or when the campaign is over.
     */
    static Optional<Change> verdict(Outcome outcome, LocalDate decided, LocalDate today, boolean running) {
        boolean late = !running || ChronoUnit.DAYS.between(decided, today) >= JUDGED_AFTER_DAYS;
        return switch (outcome.change()) {
            case HIGHER, LOWER -> Optional.of(outcome.change());
            case NO_CLEAR_CHANGE -> late ? Optional.of(outcome.change()) : Optional.empty();
            case TOO_EARLY -> Optional.empty();
        };
    }

    /** Returns the hit rate of each kind, those that do not help last. */
    static List<HitRateView> rates(Map<Kind, Counts> counts) {
        return Stream.of(Kind.values())
                .map(kind -> rate(kind, counts.getOrDefault(kind, Counts.NONE)))
                .sorted(Comparator.comparing(rate -> rate.verdict() == HitRateVerdict.DOES_NOT_HELP))
                .toList();
    }

    /** Returns the kinds that do not help. */
    static Set<Kind> unhelpful(List<HitRateView> rates) {
        return rates.stream()
                .filter(rate -> rate.verdict() == HitRateVerdict.DOES_NOT_HELP)
                .map(HitRateView::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    /**
     * Rates a kind by clear changes only. Days vary so much that four weeks show few of the changes that are worth having, so
     * no clear change says next to nothing.
     */
    private static HitRateView rate(Kind kind, Counts counts) {
        Optional<Proportion> hits =
                Proportion.of(BigDecimal.valueOf(counts.higher()), BigDecimal.valueOf(counts.clear()));
        return new HitRateView(
                kind,
                counts.judged(),
                counts.higher(),
                counts.unclear(),
                counts.lower(),
                hits.map(Proportion::rate).orElse(null),
                hits.map(Proportion::wilson).orElse(null),
                hits.map(rate -> verdict(counts.clear(), rate.wilson())).orElse(HitRateVerdict.TOO_FEW),
                summary(counts));
    }

    private static String summary(Counts counts) {
        if (counts.judged() == 0) {
            return "No accepted recommendation of this kind has been judged yet.";
        }
        String clear = counts.clear() == 0
                ? "No accepted recommendation of this kind was followed by a clear change yet."
                : "%d of %d clear changes after accepted recommendations %s for the better."
                        .formatted(counts.higher(), counts.clear(), counts.higher() == 1 ? "was" : "were");
        return counts.unclear() == 0 ? clear : clear + " Without a clear change: %d.".formatted(counts.unclear());
    }

    private static HitRateVerdict verdict(long clear, Interval interval) {
        if (clear < MIN_CLEAR) {
            return HitRateVerdict.TOO_FEW;
        }
        if (interval.high() < HELPFUL) {
            return HitRateVerdict.DOES_NOT_HELP;
        }
        return interval.low() >= HELPFUL ? HitRateVerdict.HELPS : HitRateVerdict.MIXED;
    }
}
