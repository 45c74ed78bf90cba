package com.dryjets.social.queue;

import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import com.dryjets.social.queue.AttemptOutcome.Failed;
import com.dryjets.social.queue.AttemptOutcome.Published;
import com.dryjets.social.queue.AttemptOutcome.Retry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Claims due posts and writes attempts with their outcomes. Every statement after the claim names the lease's token, so a
 * replica that lost its lease changes nothing.
 */
@ApplicationScoped
class ClaimRepository {

    /**
     * Claims posts of running campaigns whose account can publish. A post with an unknown outcome is only looked up, and
     * a cancelled one only closed, so the campaign's status does not matter for them.
     */
    private static final String CLAIM = """
            update post set lease_token = $1, leased_until = clock_timestamp() + $2 * interval '1 millisecond'
            where id in (
                select p.id from post p
                join campaign_projection c on c.campaign_id = p.campaign_id
                join social_account a on a.tenant = p.tenant and a.platform = p.channel
                where p.status = 'SCHEDULED' and p.due_at <= now()
                  and (p.leased_until is null or p.leased_until <= now())
                  and p.id <> all($3)
                  and a.status = 'CONNECTED'
                  and case
                      when p.unresolved then coalesce(a.read_blocked_until <= now(), true)
                      when p.cancel_reason is not null then true
                      else c.status = 'RUNNING' and coalesce(a.publish_blocked_until <= now(), true)
                      end
                order by p.due_at limit $4
                for update of p skip locked)
            returning *, (select max(started_at) from publish_attempt t where t.post_id = post.id) attempted_at""";

    private static final String KNOWN = """
            select external_id from post
            where tenant = $1 and channel = $2 and external_id = any($3)""";
    private static final String LOCK = """
            select cancel_reason, leased_until >= clock_timestamp() + $3 * interval '1 millisecond' as lease_suffices
            from post where id = $1 and lease_token = $2 and status = 'SCHEDULED' for update""";
    private static final String RELEASE = """
            update post set lease_token = null, leased_until = null where id = $1 and lease_token = $2""";
    private static final String BEGIN_POST = """
            update post set attempts = $3, unresolved = true, updated_at = $4, version = version + 1
            where id = $1 and lease_token = $2""";
    private static final String BEGIN_ATTEMPT = """
            insert into publish_attempt (post_id, number, tenant, started_at, outcome)
            values ($1, $2, $3, $4, 'STARTED')""";
    private static final String FINISH_ATTEMPT = """
            update publish_attempt set outcome = $4, detail = $5, finished_at = $6
            where post_id = $1 and number = $3 and exists (select from post where id = $1 and lease_token = $2)""";
    private static final String PUBLISHED = """
            update post set status = 'PUBLISHED', external_id = $3, url = $4, published_at = $5, unresolved = false,
                lease_token = null, leased_until = null, updated_at = $6, version = version + 1,
                event_version = event_version + 1
            where id = $1 and lease_token = $2 returning event_version""";
    private static final String RETRY = """
            update post set due_at = $3, failures = $4, unresolved = $5, lease_token = null, leased_until = null,
                updated_at = $6, version = version + 1
            where id = $1 and lease_token = $2""";
    private static final String FAILED = """
            update post set status = 'FAILED', failure = $3, unresolved = false, lease_token = null,
                leased_until = null, updated_at = $4, version = version + 1,
                event_version = event_version + 1
            where id = $1 and lease_token = $2 returning event_version""";
    private static final String CANCELLED = """
            update post set status = 'CANCELLED', unresolved = false, lease_token = null, leased_until = null,
                updated_at = $3, version = version + 1,
                event_version = event_version + 1
            where id = $1 and lease_token = $2 returning event_version""";

    /** A claimed post's row while it is locked. */
    record Locked(@Nullable String cancelReason, boolean leaseSuffices) {}

    Uni<List<ClaimedPost>> claim(SqlConnection connection, Lease lease, int limit, Set<UUID> excluded) {
        Tuple parameters = Tuple.of(lease.token(), lease.lengthInMillis(), excluded.toArray(UUID[]::new), limit);
        return connection
                .preparedQuery(CLAIM)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> ClaimedPost.of(row, lease))
                        .toList());
    }

    /** Finds which of a network's ids belong to our posts. */
    Uni<Set<String>> known(SqlConnection connection, ClaimedPost post, List<String> externalIds) {
        Tuple parameters = Tuple.of(post.tenant(), post.channel().name(), externalIds.toArray(String[]::new));
        return connection
                .preparedQuery(KNOWN)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("external_id"))
                        .collect(Collectors.toSet()));
    }

    /**
     * Locks the post; empty if the lease was lost.
     *
     * @param needed how long the lease must still last to suffice
     */
    Uni<Optional<Locked>> lock(SqlConnection connection, ClaimedPost post, Duration needed) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(post.id(), post.lease().token(), (double) needed.toMillis()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Locked(row.getString("cancel_reason"), row.getBoolean("lease_suffices")))
                        .findFirst());
    }

    Uni<Void> release(SqlConnection connection, ClaimedPost post) {
        return execute(connection, RELEASE, post);
    }

    /** Stores the start of the next attempt. */
    Uni<Void> begin(SqlConnection connection, ClaimedPost post, Instant now) {
        int number = post.attempt() + 1;
        return execute(connection, BEGIN_POST, post, number, Utc.of(now))
                .chain(() -> connection
                        .preparedQuery(BEGIN_ATTEMPT)
                        .execute(Tuple.of(post.id(), number, post.tenant(), Utc.of(now))))
                .replaceWithVoid();
    }

    /** Stores the outcome of the last attempt in the ledger. */
    Uni<Void> finishAttempt(SqlConnection connection, ClaimedPost post, AttemptOutcome outcome, Instant now) {
        return execute(connection, FINISH_ATTEMPT, post, post.attempt(), outcome.name(), outcome.detail(), Utc.of(now));
    }

    /** Stores the publication; returns the version for its event. */
    Uni<Long> published(SqlConnection connection, ClaimedPost post, Published published, Instant now) {
        return end(
                connection,
                PUBLISHED,
                post,
                published.externalId(),
                published.url(),
                Utc.of(published.publishedAt()),
                Utc.of(now));
    }

    Uni<Void> retry(SqlConnection connection, ClaimedPost post, Retry retry, Instant now) {
        return execute(
                connection, RETRY, post, Utc.of(retry.dueAt()), retry.failures(), retry.unresolved(), Utc.of(now));
    }

    /** Stores the failure; returns the version for its event. */
    Uni<Long> failed(SqlConnection connection, ClaimedPost post, Failed failed, Instant now) {
        return end(connection, FAILED, post, failed.detail(), Utc.of(now));
    }

    /** Stores the cancellation; returns the version for its event. */
    Uni<Long> cancelled(SqlConnection connection, ClaimedPost post, Instant now) {
        return end(connection, CANCELLED, post, Utc.of(now));
    }

    /** Ends a locked post. */
    private static Uni<Long> end(SqlConnection connection, String sql, ClaimedPost post, Object... more) {
        return rows(connection, sql, post, more)
                .map(rows -> rows.iterator().next().getLong("event_version"));
    }

    private static Uni<Void> execute(SqlConnection connection, String sql, ClaimedPost post, Object... more) {
        return rows(connection, sql, post, more).replaceWithVoid();
    }

    private static Uni<RowSet<Row>> rows(SqlConnection connection, String sql, ClaimedPost post, Object... more) {
        Tuple parameters = Tuple.tuple().addUUID(post.id()).addUUID(post.lease().token());
        for (Object value : more) {
            parameters.addValue(value);
        }
        return connection.preparedQuery(sql).execute(parameters);
    }
}
