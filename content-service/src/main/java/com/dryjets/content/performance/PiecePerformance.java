package com.dryjets.content.performance;

import com.dryjets.content.performance.PerformanceRepository.Row;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a piece has achieved so far. Rates are fractions, made from the metrics of people, and absent without their
 * denominator.
 *
 * @param human metrics without the opens and clicks of machines
 * @param totals all recorded metrics
 * @param clickRate clicks per impression, or per delivered email
 * @param engagementRate engagements per impression
 * @param openRate opens per delivered email
 * @param conversionRate conversions per click
 * @param asOf when analytics-service counted the newest of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PiecePerformance(
        Map<Metric, BigDecimal> human,
        Map<Metric, BigDecimal> totals,
        @Nullable BigDecimal clickRate,
        @Nullable BigDecimal engagementRate,
        @Nullable BigDecimal openRate,
        @Nullable BigDecimal conversionRate,
        Instant asOf) {

    static PiecePerformance of(List<Row> rows) {
        MetricTotals human = rows.stream().map(Row::human).reduce(MetricTotals.none(), MetricTotals::plus);
        MetricTotals totals = rows.stream().map(Row::totals).reduce(MetricTotals.none(), MetricTotals::plus);
        boolean isEmail = rows.stream().anyMatch(row -> row.channel() == Channel.EMAIL);
        return new PiecePerformance(
                human.totals(),
                totals.totals(),
                (isEmail ? human.emailCtr() : human.ctr()).orElse(null),
                human.engagementRate().orElse(null),
                human.openRate().orElse(null),
                human.conversionRate().orElse(null),
                rows.stream().map(Row::asOf).max(Instant::compareTo).orElseThrow());
    }
}
