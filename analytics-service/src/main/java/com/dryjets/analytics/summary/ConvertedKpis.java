package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.Converted;
import com.dryjets.analytics.exchange.Converted.Amounts;
import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.analytics.rollup.DayTotals;
import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.analytics.rollup.DayTotals.SplitDay;
import com.dryjets.analytics.rollup.Kpi;
import com.dryjets.analytics.rollup.KpiRules;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.SplitTotals;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** KPIs whose money is that of all campaigns in one currency. */
final class ConvertedKpis {

    private static final Set<String> AMOUNTS = Set.of("spend", "revenue");

    private ConvertedKpis() {}

    static List<Kpi> of(Period period, List<ChannelDay> days, Optional<LocalDate> first, Converted money) {
        List<DayTotals> converted =
                days.stream().map(day -> withMoney(day, money.of(day.day()))).toList();
        return KpiRules.kpis(period, converted, first).stream()
                .map(kpi -> AMOUNTS.contains(kpi.name()) ? rounded(kpi, money) : kpi)
                .toList();
    }

    /** Money belongs to no side: its ratios are those of all channels together. */
    private static DayTotals withMoney(ChannelDay day, Amounts money) {
        SplitTotals totals = day.totals();
        return new SplitDay(
                day.day(), new SplitTotals(with(totals.email(), Amounts.NONE), with(totals.nonEmail(), money)));
    }

    private static ChannelTotals with(ChannelTotals totals, Amounts money) {
        Map<Metric, BigDecimal> changed = new EnumMap<>(Metric.class);
        changed.putAll(totals.raw().totals());
        changed.put(Metric.SPEND, money.spend());
        changed.put(Metric.REVENUE, money.revenue());
        MetricTotals all = new MetricTotals(changed);
        return new ChannelTotals(all, all);
    }

    private static Kpi rounded(Kpi kpi, Converted money) {
        return new Kpi(
                kpi.name(),
                rounded(kpi.value(), money),
                rounded(kpi.previous(), money),
                kpi.change(),
                kpi.difference(),
                kpi.comparison());
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal amount, Converted money) {
        return amount == null ? null : money.rounded(amount);
    }
}
