package com.dryjets.analytics.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The published rates and those of tenants. On the same day a tenant's own rate comes before the published one. */
@ApplicationScoped
class RateRepository implements PublishedRates {

    private static final String IN_USE = """
            (select currency, day, rate, 'OWN' as source, 0 as rank from tenant_exchange_rate where tenant = $1
             union all
             select currency, day, rate, source, 1 from exchange_rate) as r""";
    private static final String BETWEEN = """
            select distinct on (currency, day) currency, day, rate, source from %s
            where currency = any($2) and day between $3 and $4
            order by currency, day, rank""".formatted(IN_USE);
    private static final String LATEST = """
            select distinct on (currency) currency, day, rate, source from %s
            where day between $2 and $3
            order by currency, day desc, rank""".formatted(IN_USE);
    private static final String VERSION = """
            select (select changes from exchange_change) || '/'
                || coalesce((select changes from tenant_exchange_change where tenant = $1), 0) as version""";
    private static final String PUT = """
            insert into tenant_exchange_rate (tenant, day, currency, rate) values ($1, $2, $3, $4)
            on conflict (tenant, currency, day) do update set rate = excluded.rate, changed_at = clock_timestamp()""";
    private static final String DELETE =
            "delete from tenant_exchange_rate where tenant = $1 and day = $2 and currency = $3";

    private static final String NEWEST = "select max(day) as newest from exchange_rate";

    /** Rates that are stored already are not written again: most of a history is. */
    private static final String STORE = """
            insert into exchange_rate as r (day, currency, rate, source)
            select * from unnest($1::date[], $2::text[], $3::text[]::numeric[], $4::text[])
            on conflict (currency, day) do update set rate = excluded.rate, source = excluded.source
            where (r.rate, r.source) is distinct from (excluded.rate, excluded.source)""";

    /** The rates of some currencies in a range of days, both included. */
    Uni<List<ExchangeRate>> between(
            SqlConnection connection, String tenant, Collection<String> currencies, LocalDate from, LocalDate to) {
        return connection
                .preparedQuery(BETWEEN)
                .execute(Tuple.of(tenant, currencies.toArray(String[]::new), from, to))
                .map(RateRepository::rates);
    }

    /** The last rate of each currency in a range of days, both included. */
    Uni<List<ExchangeRate>> latest(SqlConnection connection, String tenant, LocalDate from, LocalDate to) {
        return connection
                .preparedQuery(LATEST)
                .execute(Tuple.of(tenant, from, to))
                .map(RateRepository::rates);
    }

    /** How often published rates have changed, and the tenant's own. */
    Uni<String> version(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(VERSION)
                .execute(Tuple.of(tenant))
                .map(rows -> rows.iterator().next().getString("version"));
    }

    Uni<Void> put(SqlConnection connection, String tenant, ExchangeRate rate) {
        return connection
                .preparedQuery(PUT)
                .execute(Tuple.of(tenant, rate.day(), rate.currency(), rate.rate()))
                .replaceWithVoid();
    }

    /** Deletes a tenant's own rate; false if there is none. */
    Uni<Boolean> delete(SqlConnection connection, String tenant, LocalDate day, String currency) {
        return connection
                .preparedQuery(DELETE)
                .execute(Tuple.of(tenant, day, currency))
                .map(deleted -> deleted.rowCount() == 1);
    }

    @Override
    public Uni<Optional<LocalDate>> newest(SqlConnection connection) {
        return connection
                .preparedQuery(NEWEST)
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLocalDate("newest")));
    }

    @Override
    public Uni<Void> store(SqlConnection connection, List<ExchangeRate> rates) {
        Tuple columns = Tuple.tuple()
                .addArrayOfLocalDate(rates.stream().map(ExchangeRate::day).toArray(LocalDate[]::new))
                .addArrayOfString(rates.stream().map(ExchangeRate::currency).toArray(String[]::new))
                .addArrayOfString(rates.stream()
                        .map(ExchangeRate::rate)
                        .map(BigDecimal::toPlainString)
                        .toArray(String[]::new))
                .addArrayOfString(
                        rates.stream().map(rate -> rate.source().name()).toArray(String[]::new));
        return connection.preparedQuery(STORE).execute(columns).replaceWithVoid();
    }

    private static List<ExchangeRate> rates(RowSet<Row> rows) {
        List<ExchangeRate> rates = new ArrayList<>();
        rows.forEach(row -> rates.add(new ExchangeRate(
                row.getLocalDate("day"),
                row.getString("currency"),
                row.getBigDecimal("rate"),
                RateSource.valueOf(row.getString("source")))));
        return rates;
    }
}
