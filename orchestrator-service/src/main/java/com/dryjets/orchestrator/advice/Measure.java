package com.dryjets.orchestrator.advice;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.statistics.Proportion;
import com.dryjets.orchestrator.statistics.Yield;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What channels, campaigns and days are compared by, as counts that a test can work on. The ratios are those of {@link
 * MetricTotals}, or their inverse where money is the exposure.
 */
public enum Measure {
    ENGAGEMENT_RATE("engagement rate", Metric.ENGAGEMENTS, Metric.IMPRESSIONS),
    CTR("click-through rate", Metric.CLICKS, Metric.IMPRESSIONS),
    EMAIL_CTR("click-through rate", Metric.CLICKS, Metric.DELIVERED),
    OPEN_RATE("open rate", Metric.OPENS, Metric.DELIVERED),
    CLICKS_PER_SPEND("clicks per unit of spend", Metric.CLICKS, Metric.SPEND),
    CONVERSIONS_PER_SPEND("conversions per unit of spend", Metric.CONVERSIONS, Metric.SPEND);

    private final String words;
    private final Metric counted;
    private final Metric exposure;

    Measure(String words, Metric counted, Metric exposure) {
        this.words = words;
        this.counted = counted;
        this.exposure = exposure;
    }

    /** What a social network is judged by, for a campaign of this type: clicks where the goal lies behind a link. */
    public static Measure ofNetwork(String campaignType) {
        return switch (campaignType) {
            case "CONVERSION", "RETENTION" -> CTR;
            default -> ENGAGEMENT_RATE;
        };
    }

    /** Empty where the figures make no proportion. */
    public Optional<Proportion> proportion(MetricTotals figures) {
        return Proportion.of(figures.total(counted), figures.total(exposure));
    }

    /** Empty where nothing was spent. */
    public Optional<Yield> yield(MetricTotals figures) {
        return Yield.of(figures.total(counted), figures.total(exposure));
    }

    /** Whether money is what it is counted against. */
    public boolean isPerSpend() {
        return exposure == Metric.SPEND;
    }

    BigDecimal counted(MetricTotals figures) {
        return figures.total(counted);
    }

    BigDecimal exposure(MetricTotals figures) {
        return figures.total(exposure);
    }

    /** For example "open rate". */
    public String words() {
        return words;
    }

    /** For example "opens". */
    public String events() {
        return counted.name().toLowerCase(Locale.ROOT);
    }

    /** For example "impressions"; delivered is said as "delivered mails". */
    public String exposures() {
        return exposure == Metric.DELIVERED
                ? "delivered mails"
                : exposure.name().toLowerCase(Locale.ROOT);
    }
}
