package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.Converted;
import com.dryjets.analytics.exchange.Converted.Amounts;
import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.analytics.rollup.Kpi;
import com.dryjets.analytics.rollup.KpiRules;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The totals of all campaigns of a tenant. */
@Schema(name = "SummaryTotals")
record SummaryTotals(
        long campaigns,

        @Schema(description = "Campaigns by status; UNKNOWN are those that have records but no event yet")
        Map<String, Long> byStatus,

        @Schema(description = "By metric, since the beginning; for money see money")
        Map<Metric, BigDecimal> totals,

        @Schema(description = "Spend and revenue by currency, or all of it that could be converted in one currency")
        List<Money> money,

        @Schema(description = "The currencies of the campaigns, by code, whether or not amounts are converted")
        List<String> currencies,

        @Schema(description = "The period of kpis, in UTC days; changes compare with the same number of days before it")
        Period period,

        @Schema(
                description =
                        "The days of the period before since the first record; metrics are compared only if all are")
        long previousDays,

        @Schema(
                description =
                        "Without money and its ratios if campaigns have several currencies and amounts are not converted")
        List<Kpi> kpis) {

    private static final Set<String> MONEY_KPIS = Set.of("revenue", "spend", "roas", "roi");

    /** Spend and revenue in one currency. */
    @Schema(name = "MoneyTotals")
    record Money(
            @Schema(description = "ISO 4217; absent for campaigns without an event yet") @Nullable
            String currency,

            BigDecimal spend,
            BigDecimal revenue,
            @Nullable BigDecimal roas,
            @Nullable BigDecimal roi) {

        static Money of(Converted converted) {
            Amounts total = converted.total();
            MetricTotals exact = new MetricTotals(Map.of(Metric.SPEND, total.spend(), Metric.REVENUE, total.revenue()));
            return new Money(
                    converted.target(),
                    converted.rounded(total.spend()),
                    converted.rounded(total.revenue()),
                    exact.roas().orElse(null),
                    exact.roi().orElse(null));
        }
    }

    /** Campaigns of one status and currency. */
    record Group(String status, @Nullable String currency, long campaigns, MetricTotals totals) {}

    static SummaryTotals of(
            List<Group> groups,
            Period period,
            List<ChannelDay> days,
            Optional<LocalDate> first,
            Optional<Converted> converted) {
        Map<String, Long> byStatus = new TreeMap<>();
        Map<String, MetricTotals> byCurrency = new TreeMap<>();
        MetricTotals all = MetricTotals.none();
        for (Group group : groups) {
            byStatus.merge(group.status(), group.campaigns(), Long::sum);
            byCurrency.merge(group.currency() == null ? "" : group.currency(), group.totals(), MetricTotals::plus);
            all = all.plus(group.totals());
        }
        Map<Metric, BigDecimal> totals = new TreeMap<>(all.totals());
        totals.keySet().removeAll(Set.of(Metric.REVENUE, Metric.SPEND));
        List<Money> money = converted
                .map(amounts -> List.of(Money.of(amounts)))
                .orElseGet(() -> byCurrency.entrySet().stream()
                        .filter(entry -> !entry.getKey().isEmpty() || hasMoney(entry.getValue()))
                        .map(entry -> money(entry.getKey(), entry.getValue()))
                        .toList());
        boolean oneCurrency = money.size() < 2;
        return new SummaryTotals(
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                byStatus,
                totals,
                money,
                byCurrency.keySet().stream()
                        .filter(currency -> !currency.isEmpty())
                        .toList(),
                period,
                KpiRules.previousDays(period, first),
                converted
                        .map(amounts -> ConvertedKpis.of(period, days, first, amounts))
                        .orElseGet(() -> KpiRules.kpis(period, days, first).stream()
                                .filter(kpi -> oneCurrency || !MONEY_KPIS.contains(kpi.name()))
                                .toList()));
    }

    private static boolean hasMoney(MetricTotals totals) {
        return totals.total(Metric.SPEND).signum() != 0
                || totals.total(Metric.REVENUE).signum() != 0;
    }

    private static Money money(String currency, MetricTotals totals) {
        return new Money(
                currency.isEmpty() ? null : currency,
                totals.total(Metric.SPEND),
                totals.total(Metric.REVENUE),
                totals.roas().orElse(null),
                totals.roi().orElse(null));
    }
}
