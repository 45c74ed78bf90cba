package com.dryjets.contracts.marketing;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a campaign's goal can be measured by: a metric that adds up over its days, or a ratio of two. */
public enum GoalMetric {
    REACH(Metric.REACH),
    IMPRESSIONS(Metric.IMPRESSIONS),
    ENGAGEMENTS(Metric.ENGAGEMENTS),
    OPENS(Metric.OPENS),
    CLICKS(Metric.CLICKS),
    CONVERSIONS(Metric.CONVERSIONS),
    REVENUE(Metric.REVENUE),
    /** Revenue per unit of spend. */
    ROAS(null);

    private final @Nullable Metric metric;

    GoalMetric(@Nullable Metric metric) {
        this.metric = metric;
    }

    /** Returns whether the value adds up over the campaign's days, unlike a ratio. */
    public boolean isCumulative() {
        return metric != null;
    }

    /** Returns whether the value is a whole number, unlike an amount or a ratio. */
    public boolean isCount() {
        return isCumulative() && this != REVENUE;
    }

    /** The value reached; empty for a ratio whose denominator is zero. */
    public Optional<BigDecimal> actual(MetricTotals totals) {
        return metric == null ? totals.roas() : Optional.of(totals.total(metric));
    }
}
