package com.dryjets.contracts.marketing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Totals of metrics, and the only definition of the rates derived from them. A rate is a fraction (0.031 is 3.1 %) and
 * is empty when its denominator is zero: without impressions the CTR is unknown.
 */
public record MetricTotals(Map<Metric, BigDecimal> totals) {

    private static final Metric[] METRICS = Metric.values();
    private static final MetricTotals NONE = new MetricTotals(Map.of());

    public MetricTotals {
        totals = totals.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(totals));
    }

    /** No metrics recorded. */
    public static MetricTotals none() {
        return NONE;
    }

    /** The total of a metric; zero if nothing was recorded. */
    public BigDecimal total(Metric metric) {
        return totals.getOrDefault(metric, BigDecimal.ZERO);
    }

    /** Adds both totals, metric by metric. */
    public MetricTotals plus(MetricTotals other) {
        // Totals of days and channels without records are added very often.
        if (totals.isEmpty() || other.totals.isEmpty()) {
            return totals.isEmpty() ? other : this;
        }
        Map<Metric, BigDecimal> sums = new EnumMap<>(Metric.class);
        for (Metric metric : METRICS) {
            BigDecimal mine = totals.get(metric);
            BigDecimal theirs = other.totals.get(metric);
            if (mine != null || theirs != null) {
                sums.put(metric, mine == null ? theirs : theirs == null ? mine : mine.add(theirs));
            }
        }
        return new MetricTotals(sums);
    }

    /**
     * Click-through rate of several channels together: clicks per impression, without email, whose clicks follow a delivery
     * and not an impression.
     */
    public static Optional<BigDecimal> ctr(Map<Channel, MetricTotals> channels) {
        return channels.entrySet().stream()
                .filter(channel -> channel.getKey() != Channel.EMAIL)
                .map(Map.Entry::getValue)
                .reduce(NONE, MetricTotals::plus)
                .ctr();
    }

    /** Click-through rate of a channel other than email: clicks per impression. */
    public Optional<BigDecimal> ctr() {
        return ratio(total(Metric.CLICKS), total(Metric.IMPRESSIONS));
    }

    /** Click-through rate of email: clicks per delivered email. */
    public Optional<BigDecimal> emailCtr() {
        return ratio(total(Metric.CLICKS), total(Metric.DELIVERED));
    }

    /** Opens per delivered email. */
    public Optional<BigDecimal> openRate() {
        return ratio(total(Metric.OPENS), total(Metric.DELIVERED));
    }

    /** Bounces per sent email. */
    public Optional<BigDecimal> bounceRate() {
        return ratio(total(Metric.BOUNCES), total(Metric.SENT));
    }

    /** Unsubscribes per delivered email. */
    public Optional<BigDecimal> unsubscribeRate() {
        return ratio(total(Metric.UNSUBSCRIBES), total(Metric.DELIVERED));
    }

    /** Conversion rate (CVR): conversions per click. */
    public Optional<BigDecimal> conversionRate() {
        return ratio(total(Metric.CONVERSIONS), total(Metric.CLICKS));
    }

    /** Engagements per impression. */
    public Optional<BigDecimal> engagementRate() {
        return ratio(total(Metric.ENGAGEMENTS), total(Metric.IMPRESSIONS));
    }

    /** Cost per click: spend per click, in the campaign's currency. */
    public Optional<BigDecimal> cpc() {
        return ratio(total(Metric.SPEND), total(Metric.CLICKS));
    }

    /** Cost per acquisition: spend per conversion, in the campaign's currency. */
    public Optional<BigDecimal> cpa() {
        return ratio(total(Metric.SPEND), total(Metric.CONVERSIONS));
    }

    /** Return on ad spend: revenue per unit of spend. */
    public Optional<BigDecimal> roas() {
        return ratio(total(Metric.REVENUE), total(Metric.SPEND));
    }

    /** Return on investment: (revenue - spend) / spend, from recorded revenue only. */
    public Optional<BigDecimal> roi() {
        return ratio(total(Metric.REVENUE).subtract(total(Metric.SPEND)), total(Metric.SPEND));
    }

    private static Optional<BigDecimal> ratio(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(numerator.divide(denominator, MathContext.DECIMAL64));
    }
}
