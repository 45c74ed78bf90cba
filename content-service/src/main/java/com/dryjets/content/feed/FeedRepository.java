package com.dryjets.content.feed;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Stores feeds, claims those that are due, and keeps the outcome of each poll. */
@ApplicationScoped
class FeedRepository {

    /** The drafts whose pieces are still to be made; the reason is that of the one that failed last. */
    private static final String BACKLOG = " " + """
            left join lateral (
                select count(*) filter (where not p.given_up) as waiting, count(*) filter (where p.given_up) as given_up,
                    (array_agg(p.blog_post_id order by p.given_up desc, p.next_attempt_at desc)
                        filter (where p.failure is not null))[1] as failed_post,
                    (array_agg(p.failure order by p.given_up desc, p.next_attempt_at desc)
                        filter (where p.failure is not null))[1] as piece_failure
                from content_feed_post p where p.feed_id = f.id) b on true""";

    /** Two requests at a time must not pass the limit together, hence the lock. */
    private static final String LOCK_COUNT = "select pg_advisory_xact_lock(hashtextextended('content_feed ' || $1, 0))";

    private static final String COUNT = "select count(*) as feeds from content_feed where tenant = $1";
    private static final String INSERT = """
            with f as (insert into content_feed
                (id, tenant, url, language, every_minutes, paused, next_poll_at, created_by, created_at, platforms,
                 campaign_id, voice_id)
            values ($1, $2, $3, $4, $5, false, clock_timestamp(), $6, $7, $8, $9, $10)
            on conflict (tenant, url) do nothing returning *) select * from f""" + BACKLOG;
    private static final String FIND = "select * from content_feed f" + BACKLOG + " where f.tenant = $1 and f.id = $2";

    /** Everything that changes a feed or its drafts locks the feed first. It may still be referred to meanwhile. */
    private static final String LOCK_FEED = FIND + " for no key update of f";

    private static final String LIST = "select * from content_feed f" + BACKLOG
            + " where f.tenant = $1 and ($2::uuid is null or f.id < $2) order by f.id desc limit $3";
    private static final String CHANGE = """
            with f as (update content_feed set every_minutes = coalesce($3, every_minutes), paused = coalesce($4, paused),
                platforms = case when $5 then $6 else platforms end,
                campaign_id = case when $5 then $7 else campaign_id end,
                voice_id = case when $5 then $8 else voice_id end,
                next_poll_at = case when failures = 0
                    then least(next_poll_at, clock_timestamp() + coalesce($3, every_minutes) * interval '1 minute')
                    else next_poll_at end
            where tenant = $1 and id = $2 returning *) select * from f""" + BACKLOG;
    private static final String POLL_NOW = """
            with f as (update content_feed set next_poll_at = clock_timestamp() where tenant = $1 and id = $2 returning *)
            select * from f""" + BACKLOG;
    private static final String DELETE = "delete from content_feed where tenant = $1 and id = $2";
    /** A condition on the time of the statement, unlike one on that of the clock, can use an index. */
    static final String CLAIM = """
            update content_feed f
            set lease_token = $1, leased_until = clock_timestamp() + $2 * interval '1 millisecond'
            where f.id in (
                select d.id from content_feed d
                where not d.paused and d.next_poll_at <= statement_timestamp()
                  and d.leased_until <= statement_timestamp()
                  and d.id <> all($3)
                order by d.next_poll_at limit $4
                for update skip locked)
            returning f.*""";

    private static final String FINISH = """
            update content_feed
            set title = coalesce($3, title), etag = $4, last_modified = $5, polled_at = clock_timestamp(),
                read_at = clock_timestamp(), failures = 0, failure = null, drafts = drafts + $6, refused = $7,
                refusal = $8, next_poll_at = clock_timestamp() + every_minutes * interval '1 minute',
                lease_token = null, leased_until = '-infinity'
            where id = $1 and lease_token = $2""";
    private static final String FAIL = """
            update content_feed
            set polled_at = clock_timestamp(), failures = failures + 1, failure = $3,
                next_poll_at = clock_timestamp() + $4 * interval '1 millisecond',
                lease_token = null, leased_until = '-infinity'
            where id = $1 and lease_token = $2""";

    /** Returns how many feeds the tenant has; nobody else adds one before the transaction ends. */
    Uni<Long> lockedCount(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(LOCK_COUNT)
                .execute(Tuple.of(tenant))
                .chain(() -> connection.preparedQuery(COUNT).execute(Tuple.of(tenant)))
                .map(rows -> rows.iterator().next().getLong("feeds"));
    }

    /** Adds a feed that is due at once; empty if the tenant has its address already. */
    Uni<Optional<FeedView>> insert(
            SqlConnection connection, UUID id, String tenant, AddFeed feed, String user, Instant now) {
        return first(connection, INSERT, Tuple.from(new @Nullable Object[] {
            id,
            tenant,
            feed.url().toString(),
            feed.language(),
            feed.everyMinutes(),
            user,
            Utc.of(now),
            platforms(feed.pieces()),
            feed.pieces() == null ? null : feed.pieces().campaignId(),
            feed.pieces() == null ? null : feed.pieces().voiceId()
        }));
    }

    Uni<Optional<FeedView>> find(SqlConnection connection, String tenant, UUID id) {
        return first(connection, FIND, Tuple.of(tenant, id));
    }

    /** Finds a feed that nobody else changes until the transaction ends. */
    Uni<Optional<FeedView>> lock(SqlConnection connection, String tenant, UUID id) {
        return first(connection, LOCK_FEED, Tuple.of(tenant, id));
    }

    /** Lists feeds, newest first. */
    Uni<List<FeedView>> list(SqlConnection connection, String tenant, PageRequest page) {
        return connection
                .preparedQuery(LIST)
                .execute(Tuple.of(tenant, page.afterId().orElse(null), page.fetch()))
                .map(rows -> all(rows, FeedRepository::view));
    }

    Uni<Optional<FeedView>> change(SqlConnection connection, String tenant, UUID id, ChangeFeed change) {
        FeedPieces pieces = change.pieces();
        return first(connection, CHANGE, Tuple.from(new @Nullable Object[] {
            tenant,
            id,
            change.everyMinutes(),
            change.paused(),
            pieces != null,
            platforms(pieces),
            pieces == null ? null : pieces.campaignId(),
            pieces == null ? null : pieces.voiceId()
        }));
    }

    private static String[] platforms(@Nullable FeedPieces pieces) {
        return pieces == null
                ? new String[0]
                : pieces.platforms().stream().map(Channel::name).toArray(String[]::new);
    }

    /** Makes the feed due. */
    Uni<Optional<FeedView>> pollNow(SqlConnection connection, String tenant, UUID id) {
        return first(connection, POLL_NOW, Tuple.of(tenant, id));
    }

    /** Deletes a feed; false if there is none. */
    Uni<Boolean> delete(SqlConnection connection, String tenant, UUID id) {
        return connection.preparedQuery(DELETE).execute(Tuple.of(tenant, id)).map(FeedRepository::changed);
    }

    /** Claims feeds of all tenants that are due and that no other replica holds. */
    Uni<List<ClaimedFeed>> claim(SqlConnection connection, Lease lease, Set<UUID> excluded, int limit) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(lease.token(), lease.lengthInMillis(), excluded.toArray(UUID[]::new), limit))
                .map(rows -> all(rows, FeedRepository::claimed));
    }

    /** Stores a poll and ends the lease; false if the lease was lost. */
    Uni<Boolean> finish(SqlConnection connection, Lease lease, UUID id, Poll poll) {
        return connection
                .preparedQuery(FINISH)
                .execute(Tuple.from(new @Nullable Object[] {
                    id,
                    lease.token(),
                    poll.title(),
                    poll.etag(),
                    poll.lastModified(),
                    (long) poll.drafts(),
                    poll.refused(),
                    poll.refusal()
                }))
                .map(FeedRepository::changed);
    }

    /** Stores a failure and ends the lease; false if the lease was lost. */
    Uni<Boolean> fail(SqlConnection connection, Lease lease, UUID id, String reason, Duration pause) {
        return connection
                .preparedQuery(FAIL)
                .execute(Tuple.of(id, lease.token(), reason, (double) pause.toMillis()))
                .map(FeedRepository::changed);
    }

    private static Uni<Optional<FeedView>> first(SqlConnection connection, String sql, Tuple parameters) {
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .map(rows -> all(rows, FeedRepository::view).stream().findFirst());
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> reader) {
        return StreamSupport.stream(rows.spliterator(), false).map(reader).toList();
    }

    private static boolean changed(RowSet<Row> result) {
        return result.rowCount() == 1;
    }

    private static FeedView view(Row row) {
        boolean paused = row.getBoolean("paused");
        int failures = row.getInteger("failures");
        @Nullable Instant polledAt = Utc.instant(row.getOffsetDateTime("polled_at"));
        return new FeedView(
                row.getUUID("id"),
                URI.create(row.getString("url")),
                row.getString("title"),
                row.getString("language"),
                row.getInteger("every_minutes"),
                FeedView.State.of(paused, failures, polledAt != null),
                paused ? null : Utc.instant(row.getOffsetDateTime("next_poll_at")),
                polledAt,
                Utc.instant(row.getOffsetDateTime("read_at")),
                failures,
                row.getString("failure"),
                FeedPieces.of(row).orElse(null),
                FeedBacklog.of(row),
                row.getLong("drafts"),
                row.getInteger("refused"),
                row.getString("refusal"),
                row.getString("created_by"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static ClaimedFeed claimed(Row row) {
        return new ClaimedFeed(
                row.getUUID("id"),
                row.getString("tenant"),
                URI.create(row.getString("url")),
                row.getString("language"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getOffsetDateTime("read_at") != null,
                row.getInteger("failures"),
                row.getString("failure"),
                row.getInteger("refused"),
                row.getString("refusal"));
    }
}
