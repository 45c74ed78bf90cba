package com.dryjets.orchestrator.finding;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.statistics.PoissonRate;
import com.dryjets.statistics.Proportion;
import com.dryjets.statistics.Rate;
import java.util.Locale;
import java.util.Optional;

/**
 * A rate by which channels, campaigns and days are compared, as the two counts that a statistical test needs. The rates
 * are those of {@link MetricTotals}; rates per spend are the inverse of its costs.
 */
public enum Measure {
    ENGAGEMENT_RATE("engagement rate", Metric.ENGAGEMENTS, Metric.IMPRESSIONS),
    CTR("click-through rate", Metric.CLICKS, Metric.IMPRESSIONS),
    EMAIL_CTR("click-through rate", Metric.CLICKS, Metric.DELIVERED),
    OPEN_RATE("open rate", Metric.OPENS, Metric.DELIVERED),
    CLICKS_PER_SPEND("clicks per unit of spend", Metric.CLICKS, Metric.SPEND),
    CONVERSIONS_PER_SPEND("conversions per unit of spend", Metric.CONVERSIONS, Metric.SPEND),
    /** Revenue is counted in whole units of the currency. */
    REVENUE_PER_SPEND("revenue per unit of spend", Metric.REVENUE, Metric.SPEND);

    private final String label;
    private final Metric counted;
    private final Metric exposure;

    Measure(String label, Metric counted, Metric exposure) {
        this.label = label;
        this.counted = counted;
        this.exposure = exposure;
    }

    /** The measure of a social network, given the campaign's type: clicks if the goal is behind a link. */
    public static Measure ofNetwork(String campaignType) {
        return switch (campaignType) {
            case "CONVERSION", "RETENTION" -> CTR;
            default -> ENGAGEMENT_RATE;
        };
    }

    /** Returns empty if the totals do not form a proportion. */
    public Optional<Proportion> proportion(MetricTotals totals) {
        return Proportion.of(totals.total(counted), totals.total(exposure));
    }

    /** Returns empty if nothing was spent. */
    public Optional<PoissonRate> ratePerSpend(MetricTotals totals) {
        return PoissonRate.of(totals.total(counted), totals.total(exposure));
    }

    /** Returns empty if the totals do not form such a rate. */
    public Optional<Rate> rate(MetricTotals totals) {
        return isPerSpend()
                ? ratePerSpend(totals).map(Rate.class::cast)
                : proportion(totals).map(Rate.class::cast);
    }

    /** Returns whether the exposure is money. */
    public boolean isPerSpend() {
        return exposure == Metric.SPEND;
    }

    /** The metric of the counted events. */
    public Metric counted() {
        return counted;
    }

    /** The metric of the exposures. */
    public Metric exposure() {
        return exposure;
    }

    /** The name of the rate in a sentence, for example "open rate". */
    public String label() {
        return label;
    }

    /** The counted events in a sentence, for example "opens". */
    public String events() {
        return counted.name().toLowerCase(Locale.ROOT);
    }

    /** The exposure in a sentence, for example "impressions" or "delivered emails". */
    public String exposures() {
        return exposure == Metric.DELIVERED
                ? "delivered emails"
                : exposure.name().toLowerCase(Locale.ROOT);
    }
}
