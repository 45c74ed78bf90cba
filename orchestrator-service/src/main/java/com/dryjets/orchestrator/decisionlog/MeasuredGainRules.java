package com.dryjets.orchestrator.decisionlog;

import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Rounded;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.statistics.Interval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the measured difference of rates into a gain that can be compared with the expected one. */
final class MeasuredGainRules {

    private static final int PER = 1000;

    private MeasuredGainRules() {}

    /**
     * A decision and its outcome.
     *
     * @param decided the UTC day of the decision
     * @param ends the last UTC day of the campaign, until which the gain of a move of budget is expected
     * @param today in UTC
     */
    record Situation(
            Kind kind,
            @Nullable Effect expected,
            Outcome outcome,
            String currency,
            LocalDate decided,
            LocalDate ends,
            LocalDate today) {

        boolean isOfBudget() {
            return kind == Kind.BUDGET;
        }

        /** The share of the time in which the gain is expected that has passed. */
        double passed() {
            double all = Math.max(1, ChronoUnit.DAYS.between(decided, ends));
            return Math.clamp(ChronoUnit.DAYS.between(decided, today) / all, 0, 1);
        }
    }

    /** Returns empty if it is too early to measure a difference. */
    static Optional<MeasuredGain> measured(Situation situation) {
        Outcome outcome = situation.outcome();
        if (outcome.difference() == null || outcome.since() == null) {
            return Optional.empty();
        }
        Effect measured = situation.isOfBudget()
                ? total(outcome.measure(), outcome.difference(), outcome.since(), situation.currency())
                : perThousand(outcome.measure(), outcome.difference());
        return Optional.of(new MeasuredGain(measured, compare(measured, situation)));
    }

    /** What the spend since has brought beyond what it would have brought at the rate before. */
    private static Effect total(Measure measure, Interval difference, Sample since, String currency) {
        double spend = since.exposure().doubleValue();
        String unit = measure == Measure.REVENUE_PER_SPEND ? currency : measure.events();
        return effect(difference.low() * spend, difference.high() * spend, "%s since the decision".formatted(unit));
    }

    private static Effect perThousand(Measure measure, Interval difference) {
        return effect(
                PER * difference.low(),
                PER * difference.high(),
                "%s per %d %s".formatted(measure.events(), PER, measure.exposures()));
    }

    private static Effect effect(double low, double high, String unit) {
        return new Effect("%s to %s more %s.".formatted(Rounded.text(low), Rounded.text(high), unit), unit, low, high);
    }

    /**
     * A gain for each thousand exposures is expected where the advice was followed, but measured on all exposures of the
     * channels. A smaller one is then no surprise, unless it is a loss.
     */
    private static @Nullable AsExpected compare(Effect measured, Situation situation) {
        Effect expected = situation.expected();
        if (expected == null) {
            return null;
        }
        double share = situation.isOfBudget() ? situation.passed() : 1;
        if (measured.low() > share * expected.high()) {
            return AsExpected.ABOVE;
        }
        if (measured.high() >= share * expected.low()) {
            return AsExpected.AS_EXPECTED;
        }
        return situation.isOfBudget() || measured.high() < 0 ? AsExpected.BELOW : null;
    }
}
