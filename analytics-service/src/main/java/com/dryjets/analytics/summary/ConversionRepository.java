package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.Converted.Amounts;
import com.dryjets.analytics.exchange.Converted.Factor;
import com.dryjets.analytics.exchange.MoneyDay;
import com.dryjets.analytics.exchange.RateSource;
import com.dryjets.analytics.summary.ConversionTotals.Group;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps campaign_conversion, which has one row per campaign and currency asked for. */
@ApplicationScoped
class ConversionRepository {

    /** Keeps the division of the database as exact as that of BigDecimal: the quotient has as many decimals. */
    private static final int DECIMALS = 34;

    private static final String STALE = """
            select s.campaign_id, s.money_version, s.currency
            from campaign_summary s
                left join campaign_conversion c
                    on c.tenant = s.tenant and c.target = $2 and c.campaign_id = s.campaign_id
            where s.tenant = $1 and s.money_version > 0 and s.status is distinct from 'DELETED'
                and (c.money_version, c.currency, c.rates) is distinct from (s.money_version, s.currency, $3)""";

    private static final String DAYS = """
            select distinct s.currency, m.day
            from campaign_summary s join campaign_money_day m using (tenant, campaign_id)
            where s.tenant = $1 and s.campaign_id = any($2) and s.currency is not null""";

    /** Leaves out campaigns whose money has changed since: there may be days whose rates have not been read. */
    private static final String CONVERT = """
            insert into campaign_conversion as o (tenant, target, campaign_id, money_version, currency, rates, spend, revenue,
                left_spend, left_revenue, whole, first_rate, last_rate, sources)
            select s.tenant, $2, s.campaign_id, s.money_version, s.currency, $3,
                coalesce(sum(m.spend * f.target / f.source), 0), coalesce(sum(m.revenue * f.target / f.source), 0),
                coalesce(sum(m.spend) filter (where f.source is null), 0),
                coalesce(sum(m.revenue) filter (where f.source is null), 0),
                bool_and(f.source is not null or m.spend = 0 and m.revenue = 0),
                min(f.first_rate) filter (where m.spend <> 0 or m.revenue <> 0),
                max(f.last_rate) filter (where m.spend <> 0 or m.revenue <> 0),
                array_remove(array[
                    case when bool_or(f.ecb and (m.spend <> 0 or m.revenue <> 0)) then 'ECB' end,
                    case when bool_or(f.own and (m.spend <> 0 or m.revenue <> 0)) then 'OWN' end], null)
            from unnest($4::uuid[], $5::bigint[], $6::text[]) as k (campaign_id, money_version, currency)
                join campaign_summary s on s.tenant = $1 and s.campaign_id = k.campaign_id
                    and s.money_version = k.money_version and s.currency is not distinct from k.currency
                join campaign_money_day m on m.tenant = s.tenant and m.campaign_id = s.campaign_id
                left join unnest($7::text[], $8::date[], $9::text[]::numeric[], $10::text[]::numeric[], $11::date[],
                        $12::date[], $13::boolean[], $14::boolean[])
                    as f (currency, day, target, source, first_rate, last_rate, ecb, own)
                    on f.currency = s.currency and f.day = m.day
            group by s.tenant, s.campaign_id
            order by s.campaign_id
            on conflict (tenant, target, campaign_id) do update
            set money_version = excluded.money_version, currency = excluded.currency, rates = excluded.rates,
                spend = excluded.spend, revenue = excluded.revenue, left_spend = excluded.left_spend,
                left_revenue = excluded.left_revenue, whole = excluded.whole, first_rate = excluded.first_rate,
                last_rate = excluded.last_rate, sources = excluded.sources""";

    /** A campaign that could not be converted in time is left in its currency. */
    private static final String TOTALS = """
            select s.currency, coalesce(sum(c.spend), 0) as spend, coalesce(sum(c.revenue), 0) as revenue,
                sum(coalesce(c.left_spend, s.spend)) as left_spend,
                sum(coalesce(c.left_revenue, s.revenue)) as left_revenue,
                bool_and(coalesce(c.whole, s.money_version = 0)) as whole, min(c.first_rate) as first_rate,
                max(c.last_rate) as last_rate, bool_or('ECB' = any(c.sources)) as ecb, bool_or('OWN' = any(c.sources)) as own
            from campaign_summary s
                left join campaign_conversion c
                    on c.tenant = s.tenant and c.target = $2 and c.campaign_id = s.campaign_id
            where s.tenant = $1 and s.status is distinct from 'DELETED' group by 1 order by 1""";

    /** A campaign whose conversion is missing or outdated. */
    record Stale(
            UUID campaignId, long moneyVersion, @Nullable String currency) {}

    /** Finds the campaigns whose conversion to the target is not that of their money, currency and the rates. */
    Uni<List<Stale>> stale(SqlConnection connection, String tenant, String target, String rates) {
        return connection
                .preparedQuery(STALE)
                .execute(Tuple.of(tenant, target, rates))
                .map(rows -> all(
                        rows,
                        row -> new Stale(
                                row.getUUID("campaign_id"), row.getLong("money_version"), row.getString("currency"))));
    }

    /** The currencies and days of the campaigns' money, without its amounts. */
    Uni<List<MoneyDay>> days(SqlConnection connection, String tenant, List<Stale> campaigns) {
        UUID[] ids = campaigns.stream().map(Stale::campaignId).toArray(UUID[]::new);
        return connection
                .preparedQuery(DAYS)
                .execute(Tuple.of(tenant, ids))
                .map(rows -> all(
                        rows,
                        row -> new MoneyDay(
                                row.getString("currency"), row.getLocalDate("day"), BigDecimal.ZERO, BigDecimal.ZERO)));
    }

    /** Converts the campaigns unless they have changed since they were found. */
    Uni<Void> convert(
            SqlConnection connection,
            String tenant,
            String target,
            String rates,
            List<Stale> campaigns,
            List<Factor> factors) {
        Tuple parameters = Tuple.of(tenant, target, rates)
                .addArrayOfUUID(campaigns.stream().map(Stale::campaignId).toArray(UUID[]::new))
                .addArrayOfLong(campaigns.stream().map(Stale::moneyVersion).toArray(Long[]::new))
                .addArrayOfString(campaigns.stream().map(Stale::currency).toArray(String[]::new))
                .addArrayOfString(factors.stream().map(Factor::currency).toArray(String[]::new))
                .addArrayOfLocalDate(days(factors, Factor::day))
                .addArrayOfString(
                        texts(factors, factor -> factor.target().setScale(DECIMALS, RoundingMode.UNNECESSARY)))
                .addArrayOfString(texts(factors, Factor::source))
                .addArrayOfLocalDate(days(factors, Factor::firstRate))
                .addArrayOfLocalDate(days(factors, Factor::lastRate))
                .addArrayOfBoolean(has(factors, RateSource.ECB))
                .addArrayOfBoolean(has(factors, RateSource.OWN));
        return connection.preparedQuery(CONVERT).execute(parameters).replaceWithVoid();
    }

    /** Adds up all campaigns by their currency. */
    Uni<List<Group>> totals(SqlConnection connection, String tenant, String target) {
        return connection
                .preparedQuery(TOTALS)
                .execute(Tuple.of(tenant, target))
                .map(rows -> all(rows, ConversionRepository::group));
    }

    private static Group group(Row row) {
        Set<RateSource> sources = EnumSet.noneOf(RateSource.class);
        if (Boolean.TRUE.equals(row.getBoolean("ecb"))) {
            sources.add(RateSource.ECB);
        }
        if (Boolean.TRUE.equals(row.getBoolean("own"))) {
            sources.add(RateSource.OWN);
        }
        return new Group(
                row.getString("currency"),
                new Amounts(row.getBigDecimal("spend"), row.getBigDecimal("revenue")),
                new Amounts(row.getBigDecimal("left_spend"), row.getBigDecimal("left_revenue")),
                row.getBoolean("whole"),
                row.getLocalDate("first_rate"),
                row.getLocalDate("last_rate"),
                sources);
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(read.apply(row)));
        return all;
    }

    private static LocalDate[] days(List<Factor> factors, Function<Factor, @Nullable LocalDate> day) {
        return factors.stream().map(day).toArray(LocalDate[]::new);
    }

    private static String[] texts(List<Factor> factors, Function<Factor, BigDecimal> number) {
        return factors.stream().map(number).map(BigDecimal::toPlainString).toArray(String[]::new);
    }

    private static Boolean[] has(List<Factor> factors, RateSource source) {
        return factors.stream().map(factor -> factor.sources().contains(source)).toArray(Boolean[]::new);
    }
}
