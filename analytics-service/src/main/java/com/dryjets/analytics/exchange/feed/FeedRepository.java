package com.dryjets.analytics.exchange.feed;

import com.dryjets.analytics.exchange.feed.FeedAnswer.Validators;
import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of the feed. */
@ApplicationScoped
class FeedRepository {

    private static final String CLAIM = """
            update exchange_feed set lease_token = $1, leased_until = clock_timestamp() + $2 * interval '1 millisecond'
            where due_at <= clock_timestamp() and leased_until <= clock_timestamp()
            returning location, etag, last_modified, failures, failure, read_at""";
    private static final String STATE =
            "select location, etag, last_modified, failures, failure, read_at from exchange_feed";

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
