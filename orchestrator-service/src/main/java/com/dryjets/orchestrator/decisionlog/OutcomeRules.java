package com.dryjets.orchestrator.decisionlog;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.decisionlog.Outcome.Change;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.statistics.Comparison;
import com.dryjets.statistics.PoissonRate;
import com.dryjets.statistics.PoissonRateTest;
import com.dryjets.statistics.Proportion;
import com.dryjets.statistics.TwoProportionTest;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Compares a channel's results since a decision with those before it. */
final class OutcomeRules {

    private static final double SIGNIFICANCE_LEVEL = 0.05;
    private static final String BEFORE = "before";
    private static final String SINCE = "since";

    private OutcomeRules() {}

    /**
     * Compares the results since the decision with the baseline.
     *
     * @param current the channel's totals, including those before the decision
     */
    static Outcome compare(Baseline baseline, MetricTotals current) {
        MetricTotals since = subtract(current, baseline.totals());
        return baseline.measure().isPerSpend()
                ? compareRates(baseline.measure(), baseline.totals(), since)
                : compareProportions(baseline.measure(), baseline.totals(), since);
    }

    private static Outcome compareProportions(Measure measure, MetricTotals before, MetricTotals since) {
        Optional<Proportion> earlier = measure.proportion(before);
        Optional<Proportion> later = measure.proportion(since);
        Optional<Comparison> test = later.flatMap(a -> earlier.map(b -> new TwoProportionTest(a, b)));
        return new Outcome(
                measure,
                change(test),
                earlier.map(p -> Sample.of(BEFORE, p, p.wilson())).orElse(null),
                later.map(p -> Sample.of(SINCE, p, p.wilson())).orElse(null));
    }

    private static Outcome compareRates(Measure measure, MetricTotals before, MetricTotals since) {
        Optional<PoissonRate> earlier = measure.ratePerSpend(before);
        Optional<PoissonRate> later = measure.ratePerSpend(since);
        Optional<Comparison> test = later.flatMap(a -> earlier.map(b -> new PoissonRateTest(a, b, 1)));
        return new Outcome(
                measure,
                change(test),
                earlier.map(rate -> Sample.of(BEFORE, rate, rate.interval())).orElse(null),
                later.map(rate -> Sample.of(SINCE, rate, rate.interval())).orElse(null));
    }

    private static Change change(Optional<Comparison> test) {
        if (test.isEmpty() || test.get().hasInsufficientData()) {
            return Change.TOO_EARLY;
        }
        if (test.get().anytimePValue() > SIGNIFICANCE_LEVEL) {
            return Change.NO_CLEAR_CHANGE;
        }
        return test.get().z() > 0 ? Change.HIGHER : Change.LOWER;
    }

    private static MetricTotals subtract(MetricTotals current, MetricTotals earlier) {
        Map<Metric, BigDecimal> totals = new EnumMap<>(Metric.class);
        current.totals()
                .keySet()
                .forEach(metric -> totals.put(metric, current.total(metric).subtract(earlier.total(metric))));
        return new MetricTotals(totals);
    }
}
