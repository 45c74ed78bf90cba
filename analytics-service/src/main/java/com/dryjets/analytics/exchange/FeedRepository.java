package com.dryjets.analytics.exchange;

import com.dryjets.analytics.exchange.FeedAnswer.Validators;
import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of the feed, and the rates that it brought. */
@ApplicationScoped
class FeedRepository {

    private static final String CLAIM = """
            update exchange_feed set lease_token = $1, leased_until = clock_timestamp() + $2 * interval '1 millisecond'
            where due_at <= clock_timestamp() and leased_until <= clock_timestamp()
            returning location, etag, last_modified, failures, failure, read_at""";
    private static final String STATE =
            "select location, etag, last_modified, failures, failure, read_at from exchange_feed";
    private static final String NEWEST = "select max(day) as newest from exchange_rate";

    /** Rates that are stored already are not written again: most of a history is. */
    private static final String STORE = """
            insert into exchange_rate as r (day, currency, rate, source)
            select * from unnest($1::date[], $2::text[], $3::text[]::numeric[], $4::text[])
            on conflict (currency, day) do update set rate = excluded.rate, source = excluded.source
            where (r.rate, r.source) is distinct from (excluded.rate, excluded.source)""";

    private static final String FINISH = """
            update exchange_feed
            set due_at = clock_timestamp() + $2 * interval '1 millisecond', lease_token = null, leased_until = '-infinity',
                location = $3, etag = $4, last_modified = $5, failures = 0, failure = null, read_at = clock_timestamp()
            where lease_token = $1""";
    private static final String FAIL = """
            update exchange_feed
            set due_at = clock_timestamp() + $2 * interval '1 millisecond', lease_token = null, leased_until = '-infinity',
                failures = failures + 1, failure = $3
            where lease_token = $1""";

    /**
     * What is known about the feed.
     *
     * @param failures consecutive failures
     * @param failure the last one, a {@link FeedFault}
     * @param readAt when it was last read successfully
     */
    record State(
            Validators validators,
            int failures,
            @Nullable String failure,
            @Nullable Instant readAt) {}

    /** Claims the feed if it is due and no other replica is reading it. */
    Uni<Optional<State>> claim(SqlConnection connection, Lease lease) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(lease.token(), lease.lengthInMillis()))
                .map(FeedRepository::state);
    }

    Uni<Optional<State>> state(SqlConnection connection) {
        return connection.preparedQuery(STATE).execute().map(FeedRepository::state);
    }

    /** The last day that has a rate; empty before the first file. */
    Uni<Optional<LocalDate>> newest(SqlConnection connection) {
        return connection
                .preparedQuery(NEWEST)
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLocalDate("newest")));
    }

    Uni<Void> store(SqlConnection connection, List<ExchangeRate> rates) {
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

    /** Ends the lease after a successful read; false if it was lost. */
    Uni<Boolean> finish(SqlConnection connection, Lease lease, Duration pause, Validators read) {
        return connection
                .preparedQuery(FINISH)
                .execute(Tuple.tuple()
                        .addUUID(lease.token())
                        .addDouble((double) pause.toMillis())
                        .addString(read.location())
                        .addString(read.etag())
                        .addString(read.lastModified()))
                .map(FeedRepository::changed);
    }

    /** Ends the lease after a failure. */
    Uni<Void> fail(SqlConnection connection, Lease lease, Duration pause, FeedFault fault) {
        return connection
                .preparedQuery(FAIL)
                .execute(Tuple.of(lease.token(), (double) pause.toMillis(), fault.name()))
                .replaceWithVoid();
    }

    private static boolean changed(RowSet<Row> result) {
        return result.rowCount() == 1;
    }

    private static Optional<State> state(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        return Optional.of(new State(
                new Validators(row.getString("location"), row.getString("etag"), row.getString("last_modified")),
                row.getInteger("failures"),
                row.getString("failure"),
                Utc.instant(row.getOffsetDateTime("read_at"))));
    }
}
