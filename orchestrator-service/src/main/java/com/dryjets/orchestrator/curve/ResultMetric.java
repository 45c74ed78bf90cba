package com.dryjets.orchestrator.curve;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Rounded;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The result of spend that a response curve is about. */
public enum ResultMetric {
    REVENUE(Metric.REVENUE, Measure.REVENUE_PER_SPEND),
    CONVERSIONS(Metric.CONVERSIONS, Measure.CONVERSIONS_PER_SPEND),
    CLICKS(Metric.CLICKS, Measure.CLICKS_PER_SPEND);

    private static final int WHOLE = 10;

    private final Metric metric;
    private final Measure measure;

    ResultMetric(Metric metric, Measure measure) {
        this.metric = metric;
        this.measure = measure;
    }

    /**
     * What a campaign wants from its budget, most wanted first: the metrics of its goals, then that of its type. Clicks come
     * last, because every campaign has them.
     */
    public static List<ResultMetric> wanted(String campaignType, List<CampaignGoal> goals) {
        Stream<ResultMetric> ofGoals = goals.stream().flatMap(goal -> of(goal.metric()).stream());
        Stream<ResultMetric> ofType = campaignType.equals("CONVERSION") ? Stream.of(CONVERSIONS) : Stream.empty();
        return Stream.of(ofGoals, ofType, Stream.of(CLICKS))
                .flatMap(metrics -> metrics)
                .distinct()
                .toList();
    }

    private static Optional<ResultMetric> of(GoalMetric goal) {
        return switch (goal) {
            case REVENUE, ROAS -> Optional.of(REVENUE);
            case CONVERSIONS -> Optional.of(CONVERSIONS);
            case CLICKS -> Optional.of(CLICKS);
            case REACH, IMPRESSIONS, ENGAGEMENTS, OPENS -> Optional.empty();
        };
    }

    Metric metric() {
        return metric;
    }

    /** Whether any channel has such results. */
    public boolean isRecordedIn(CampaignPerformance performance) {
        return performance.byChannel().values().stream()
                .anyMatch(totals -> totals.total(metric).signum() > 0);
    }

    /** Results per spend, by which the outcome of a move of budget is measured. */
    public Measure measure() {
        return measure;
    }

    /** "12 more conversions", "3.40 fewer clicks" or "120 EUR less revenue". */
    public String difference(double value, String currency) {
        String size = size(Math.abs(value), currency);
        return this == REVENUE
                ? "%s %s %s revenue".formatted(size, currency, value < 0 ? "less" : "more")
                : "%s %s %s".formatted(size, value < 0 ? "fewer" : "more", measure.events());
    }

    /** "4 to 21 more conversions", "4 to 21 EUR less revenue" or "between 3 fewer and 20 more clicks". */
    public String range(double low, double high, String currency) {
        if (low < 0 && high > 0) {
            return this == REVENUE
                    ? "between %s %s less and %s".formatted(size(-low, currency), currency, difference(high, currency))
                    : "between %s fewer and %s".formatted(size(-low, currency), difference(high, currency));
        }
        double smaller = Math.min(Math.abs(low), Math.abs(high));
        return "%s to %s".formatted(size(smaller, currency), difference(high <= 0 ? low : high, currency));
    }

    /** An amount below ten has the decimals of its currency. */
    private String size(double value, String currency) {
        return this == REVENUE && value < WHOLE
                ? new Money(BigDecimal.valueOf(value), currency).rounded().toPlainString()
                : Rounded.text(value);
    }

    /** "0.61 conversions" or "1.80 EUR of revenue". */
    public String amount(double value, String currency) {
        return this == REVENUE
                ? "%s %s of revenue".formatted(Rounded.text(value), currency)
                : "%s %s".formatted(Rounded.text(value), measure.events());
    }
}
