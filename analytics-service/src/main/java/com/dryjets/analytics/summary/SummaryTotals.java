package com.dryjets.analytics.summary;

import com.dryjets.analytics.figures.CampaignFigures.DayFigures;
import com.dryjets.analytics.figures.PeriodRules;
import com.dryjets.analytics.figures.PeriodRules.KeyFigure;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All campaigns of a tenant together. */
@Schema(name = "SummaryTotals")
record SummaryTotals(
        long campaigns,

        @Schema(description = "Campaigns by status; UNKNOWN are those that have records but told nothing yet")
        Map<String, Long> byStatus,

        @Schema(description = "By metric, since the beginning; money is kept apart by currency")
        Map<Metric, BigDecimal> totals,

        List<Money> money,

        @Schema(description = "UTC days; what keyFigures are about, changes are against the days before")
        Period period,

        @Schema(description = "Money and its ratios are left out where campaigns have several currencies")
        List<KeyFigure> keyFigures) {

    private static final Set<String> OF_MONEY = Set.of("revenue", "spend", "roas", "roi");

    /** What came of the money in one currency. */
    @Schema(name = "MoneyTotals")
    record Money(
            @Schema(description = "ISO 4217; absent for campaigns that have told nothing yet") @Nullable
            String currency,

            BigDecimal spend,
            BigDecimal revenue,
            @Nullable BigDecimal roas,
            @Nullable BigDecimal roi) {}

    /** Campaigns of one status and currency. */
    record Group(String status, @Nullable String currency, long campaigns, MetricTotals figures) {}

    static SummaryTotals of(List<Group> groups, Period period, List<DayFigures> days) {
        Map<String, Long> byStatus = new TreeMap<>();
        Map<String, MetricTotals> byCurrency = new TreeMap<>();
        MetricTotals all = MetricTotals.none();
        for (Group group : groups) {
            byStatus.merge(group.status(), group.campaigns(), Long::sum);
            byCurrency.merge(group.currency() == null ? "" : group.currency(), group.figures(), MetricTotals::plus);
            all = all.plus(group.figures());
        }
        Map<Metric, BigDecimal> totals = new TreeMap<>(all.totals());
        totals.keySet().removeAll(Set.of(Metric.REVENUE, Metric.SPEND));
        List<Money> money = byCurrency.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() || hasMoney(entry.getValue()))
                .map(entry -> money(entry.getKey(), entry.getValue()))
                .toList();
        boolean oneCurrency = money.size() < 2;
        return new SummaryTotals(
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                byStatus,
                totals,
                money,
                period,
                PeriodRules.keyFigures(period, days).stream()
                        .filter(figure -> oneCurrency || !OF_MONEY.contains(figure.name()))
                        .toList());
    }

    private static boolean hasMoney(MetricTotals figures) {
        return figures.total(Metric.SPEND).signum() != 0
                || figures.total(Metric.REVENUE).signum() != 0;
    }

    private static Money money(String currency, MetricTotals figures) {
        return new Money(
                currency.isEmpty() ? null : currency,
                figures.total(Metric.SPEND),
                figures.total(Metric.REVENUE),
                figures.roas().orElse(null),
                figures.roi().orElse(null));
    }
}
