package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.ConversionRules;
import com.dryjets.analytics.exchange.ExchangeRates;
import com.dryjets.analytics.exchange.MoneyDay;
import com.dryjets.analytics.exchange.RateTable;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.Rollups;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers one metric by day for several campaigns, with one query. */
@ApplicationScoped
class CampaignDaysService {

    private final TenantTransaction transactions;
    private final Rollups rollups;
    private final MoneyRepository money;
    private final ExchangeRates rates;
    private final Clock clock;

    CampaignDaysService(
            TenantTransaction transactions, Rollups rollups, MoneyRepository money, ExchangeRates rates, Clock clock) {
        this.transactions = transactions;
        this.rollups = rollups;
        this.money = money;
        this.rates = rates;
        this.clock = clock;
    }

    /** The values by campaign and day. */
    private record Values(Metric metric, Map<UUID, Map<LocalDate, BigDecimal>> byCampaign) {

        List<MoneyDay> money(Map<UUID, String> currencies) {
            List<MoneyDay> all = new ArrayList<>();
            byCampaign.forEach((campaign, days) -> days.forEach((day, value) -> all.add(new MoneyDay(
                    currencies.get(campaign),
                    day,
                    metric == Metric.SPEND ? value : BigDecimal.ZERO,
                    metric == Metric.REVENUE ? value : BigDecimal.ZERO))));
            return all;
        }

        Values converted(Map<UUID, String> currencies, String target, RateTable table) {
            Map<UUID, Map<LocalDate, BigDecimal>> converted = new HashMap<>();
            byCampaign.forEach((campaign, days) -> {
                Map<LocalDate, BigDecimal> line = new HashMap<>();
                days.forEach((day, value) -> ConversionRules.convertRounded(
                                value, currencies.get(campaign), day, target, table)
                        .ifPresent(amount -> line.put(day, amount)));
                converted.put(campaign, line);
            });
            return new Values(metric, converted);
        }
    }

    /**
     * Answers the last days of the campaigns.
     *
     * @param target the currency to convert money to; null to leave it as it is
     */
    Uni<CampaignDaysView> days(
            String tenant, List<UUID> campaignIds, Metric metric, int days, @Nullable String target) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Period period = Period.lastDays(today, days, Period.DEFAULT_ZONE);
        boolean isMoney = metric == Metric.SPEND || metric == Metric.REVENUE;
        return transactions.sql(
                tenant,
                connection -> rollups.metricDays(connection, tenant, campaignIds, metric, period)
                        .map(found -> new Values(metric, found))
                        .chain(values -> target == null || !isMoney
                                ? Uni.createFrom()
                                        .item(CampaignDaysView.of(
                                                metric, period, campaignIds, values.byCampaign(), null))
                                : converted(connection, tenant, campaignIds, period, values, target)));
    }

    private Uni<CampaignDaysView> converted(
            SqlConnection connection,
            String tenant,
            List<UUID> campaignIds,
            Period period,
            Values values,
            String target) {
        return money.currencies(connection, tenant, campaignIds).chain(currencies -> {
            List<MoneyDay> days = values.money(currencies);
            return rates.table(connection, tenant, days, target)
                    .map(table -> CampaignDaysView.of(
                            values.metric(),
                            period,
                            campaignIds,
                            values.converted(currencies, target, table).byCampaign(),
                            ConversionRules.convert(days, target, table).conversion()));
        });
    }
}
