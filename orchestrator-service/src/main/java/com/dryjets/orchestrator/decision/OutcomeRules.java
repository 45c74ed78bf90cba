package com.dryjets.orchestrator.decision;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.advice.Measure;
import com.dryjets.orchestrator.advice.Sample;
import com.dryjets.orchestrator.decision.Outcome.Change;
import com.dryjets.orchestrator.statistics.Comparison;
import com.dryjets.orchestrator.statistics.Proportion;
import com.dryjets.orchestrator.statistics.TwoProportions;
import com.dryjets.orchestrator.statistics.TwoYields;
import com.dryjets.orchestrator.statistics.Yield;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Tells the figures after a decision from those before it. */
final class OutcomeRules {

    private static final double SIGNIFICANT = 0.05;
    private static final String BEFORE = "before";
    private static final String SINCE = "since";

    private OutcomeRules() {}

    /**
     * What came after the decision.
     *
     * @param now the channel's figures in all, those before the decision included
     */
    static Outcome of(Baseline baseline, MetricTotals now) {
        MetricTotals since = less(now, baseline.figures());
        return baseline.measure().isPerSpend()
                ? ofYields(baseline.measure(), baseline.figures(), since)
                : ofProportions(baseline.measure(), baseline.figures(), since);
    }

    private static Outcome ofProportions(Measure measure, MetricTotals before, MetricTotals since) {
        Optional<Proportion> earlier = measure.proportion(before);
        Optional<Proportion> later = measure.proportion(since);
        Optional<Comparison> test = later.flatMap(a -> earlier.map(b -> new TwoProportions(a, b)));
        return new Outcome(
                measure,
                change(test),
                earlier.map(p -> Sample.of(BEFORE, p, p.wilson())).orElse(null),
                later.map(p -> Sample.of(SINCE, p, p.wilson())).orElse(null));
    }

    private static Outcome ofYields(Measure measure, MetricTotals before, MetricTotals since) {
        Optional<Yield> earlier = measure.yield(before);
        Optional<Yield> later = measure.yield(since);
        Optional<Comparison> test = later.flatMap(a -> earlier.map(b -> new TwoYields(a, b, 1)));
        return new Outcome(
                measure,
                change(test),
                earlier.map(y -> Sample.of(BEFORE, y, y.interval())).orElse(null),
                later.map(y -> Sample.of(SINCE, y, y.interval())).orElse(null));
    }

    private static Change change(Optional<Comparison> test) {
        if (test.isEmpty() || test.get().tooThin()) {
            return Change.TOO_EARLY;
        }
        if (test.get().anytimePValue() > SIGNIFICANT) {
            return Change.NO_CLEAR_CHANGE;
        }
        return test.get().z() > 0 ? Change.HIGHER : Change.LOWER;
    }

    private static MetricTotals less(MetricTotals now, MetricTotals then) {
        Map<Metric, BigDecimal> totals = new EnumMap<>(Metric.class);
        now.totals()
                .keySet()
                .forEach(metric -> totals.put(metric, now.total(metric).subtract(then.total(metric))));
        return new MetricTotals(totals);
    }
}
