package com.dryjets.orchestrator.curve;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.statistics.CurveEstimate;
import com.dryjets.statistics.CurveFit;
import com.dryjets.statistics.CurveFitting;
import com.dryjets.statistics.SpendHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a channel's results follow its daily spend.
 *
 * @param spend recorded on the days that were fitted, in the campaign's currency
 * @param results recorded on these days
 */
public record ChannelCurve(Channel channel, CurveFit fit, BigDecimal spend, BigDecimal results) {

    /**
     * Fits a channel's complete days.
     *
     * @param today in UTC; its metrics are not complete
     */
    public static ChannelCurve of(
            Channel channel, CampaignPerformance performance, ResultMetric metric, LocalDate today) {
        LocalDate first = today.minusDays(SpendHistory.MAX_DAYS);
        List<DailyTotals> days = performance.daysOf(channel).stream()
                .filter(day -> day.day().isBefore(today) && !day.day().isBefore(first))
                .toList();
        return new ChannelCurve(
                channel,
                CurveFitting.fit(SpendHistory.of(
                        days.stream().map(day -> day(day, metric)).toList(), today)),
                total(days, Metric.SPEND),
                total(days, metric.metric()));
    }

    private static SpendHistory.Day day(DailyTotals day, ResultMetric metric) {
        return new SpendHistory.Day(
                day.day(),
                day.totals().total(Metric.SPEND).doubleValue(),
                day.totals().total(metric.metric()).doubleValue());
    }

    private static BigDecimal total(List<DailyTotals> days, Metric metric) {
        return days.stream().map(day -> day.totals().total(metric)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is known about other amounts of spend; empty with a {@link #gap}. */
    public Optional<CurveEstimate> estimate() {
        return results.signum() == 0 ? Optional.empty() : fit.usable();
    }

    /** Why nothing is known about other amounts of spend; empty if something is. */
    public Optional<CurveGap> gap() {
        if (spend.signum() == 0) {
            return Optional.of(CurveGap.NO_SPEND);
        }
        if (results.signum() == 0) {
            return Optional.of(CurveGap.NO_RESULTS);
        }
        return switch (fit.code()) {
            case TOO_FEW_DAYS -> Optional.of(CurveGap.TOO_FEW_DAYS);
            case SPEND_TOO_STEADY -> Optional.of(CurveGap.SPEND_TOO_STEADY);
            case FEW_DAYS_DECIDE -> Optional.of(CurveGap.FEW_DAYS_DECIDE);
            case FITTED, EFFECT_UNCERTAIN -> Optional.empty();
        };
    }

    /** Explains the gap in a sentence, and what would close it; empty without one. */
    public Optional<String> explanation() {
        return gap().map(found -> found.explain(channel, fit.days()));
    }
}
