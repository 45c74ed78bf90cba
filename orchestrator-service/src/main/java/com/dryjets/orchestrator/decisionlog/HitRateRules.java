package com.dryjets.orchestrator.decisionlog;

import com.dryjets.orchestrator.decisionlog.HitRateView.HitRateVerdict;
import com.dryjets.orchestrator.decisionlog.Outcome.Change;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Proportion;
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

    /** With fewer verdicts, a rate says more about chance than about Ava. */
    private static final long MIN_JUDGED = 5;

    /** Advice that is followed by better results less often than not is not worth a person's time. */
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

    private static HitRateView rate(Kind kind, Counts counts) {
        long judged = counts.judged();
        if (judged == 0) {
            return new HitRateView(
                    kind,
                    0,
                    0,
                    0,
                    0,
                    null,
                    null,
                    HitRateVerdict.TOO_FEW,
                    "No accepted recommendation of this kind has been judged yet.");
        }
        Proportion hits = new Proportion(counts.higher(), judged);
        Interval interval = hits.wilson();
        return new HitRateView(
                kind,
                judged,
                counts.higher(),
                counts.unclear(),
                counts.lower(),
                hits.rate(),
                interval,
                verdict(judged, interval),
                "%d of %d accepted recommendations %s followed by better results."
                        .formatted(counts.higher(), judged, judged == 1 ? "was" : "were"));
    }

    private static HitRateVerdict verdict(long judged, Interval interval) {
        if (judged < MIN_JUDGED) {
            return HitRateVerdict.TOO_FEW;
        }
        if (interval.high() < HELPFUL) {
            return HitRateVerdict.DOES_NOT_HELP;
        }
        return interval.low() >= HELPFUL ? HitRateVerdict.HELPS : HitRateVerdict.MIXED;
    }
}
