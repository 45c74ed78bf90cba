package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.ConversionRules;
import com.dryjets.analytics.exchange.Converted;
import com.dryjets.analytics.exchange.ExchangeRates;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.summary.ConversionRepository.Stale;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Converts the money of campaigns, day by day. What a campaign's days add up to is kept, so that an answer adds up days
 * only for campaigns whose money, currency or rates have changed since the last one.
 */
@ApplicationScoped
class ConversionService {

    private final ConversionRepository conversions;
    private final MoneyRepository money;
    private final ExchangeRates rates;

    ConversionService(ConversionRepository conversions, MoneyRepository money, ExchangeRates rates) {
        this.conversions = conversions;
        this.money = money;
        this.rates = rates;
    }

    /**
     * Answers a tenant's money in one currency: its total, and the days of a period and the one before it. Afterwards {@link
     * ConvertedCampaigns} has the money of each campaign.
     */
    Uni<Converted> convert(SqlConnection connection, String tenant, Period period, String target) {
        return refresh(connection, tenant, target)
                .chain(() -> conversions.totals(connection, tenant, target))
                .map(groups -> ConversionTotals.of(target, groups))
                .chain(totals -> days(connection, tenant, period.withBefore(), target)
                        .map(days -> new Converted(target, days.byDay(), totals.total(), totals.conversion())));
    }

    private Uni<Converted> days(SqlConnection connection, String tenant, Period period, String target) {
        return money.days(connection, tenant, period)
                .chain(days -> rates.table(connection, tenant, days, target)
                        .map(table -> ConversionRules.convert(days, target, table)));
    }

    private Uni<Void> refresh(SqlConnection connection, String tenant, String target) {
        return rates.version(connection, tenant)
                .chain(version -> conversions
                        .stale(connection, tenant, target, version)
                        .chain(stale -> stale.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : convert(connection, tenant, target, version, stale)));
    }

    private Uni<Void> convert(
            SqlConnection connection, String tenant, String target, String version, List<Stale> stale) {
        return conversions
                .days(connection, tenant, stale)
                .chain(days -> rates.table(connection, tenant, days, target)
                        .map(table -> ConversionRules.factors(days, target, table)))
                .chain(factors -> conversions.convert(connection, tenant, target, version, stale, factors));
    }
}
