package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import com.dryjets.social.lane.Turn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stores what publishing does with posts. Every statement after a claim checks the lease's token, so a replica that lost its
 * lease changes nothing. Leases use the database's clock. Due times are compared with {@code now()}, because {@code
 * clock_timestamp()} can change within a statement and so can't bound an index scan.
 */
@ApplicationScoped
class PublishRepository {

    private static final String LEASE =
            "lease_token = $2, leased_until = clock_timestamp() + $3 * interval '1 millisecond'";
    private static final String CHANGED =
            "lease_token = null, leased_until = null, updated_at = clock_timestamp(), version = version + 1";
    private static final String HELD_BY = " where id = $1 and lease_token = $2 and status in ('PUBLISHING', 'UNKNOWN')";

    private static final String TAKE = """
            update post set status = 'PUBLISHING', %s, version = version + 1
            where id = (
                select id from post where account_id = $1 and status = 'QUEUED' and due_at <= now()
                order by due_at, id limit 1 for update skip locked)
            returning *""".formatted(LEASE);
    private static final String TAKE_ONE = """
            update post set status = 'PUBLISHING', %s, version = version + 1
            where account_id = $1 and status = 'QUEUED' and due_at <= now() and id = $4 returning *""".formatted(LEASE);
    private static final String NEXT_DUE =
            "select min(due_at) as due_at from post where account_id = $1 and status = 'QUEUED'";
    private static final String NEXT_DUE_APART = """
            select least(
                (select due_at from post where id = $2 and account_id = $1 and status = 'QUEUED'),
                (select greatest(due_at, $3) from (%s) earliest where due_at is not null)) as due_at""".formatted(NEXT_DUE);
    private static final String RENEW = "update post set " + LEASE + " where id = $1 and lease_token = $2";
    private static final String LOCK = "select cancel_reason from post" + HELD_BY + " for update";

    private static final String CLAIM_UNKNOWN = """
            update post set %s
            where id in (
                select id from post where status = 'UNKNOWN' and channel = $4 and due_at <= now()
                  and (leased_until is null or leased_until <= now())
                order by due_at limit $1 for update skip locked)
            returning *""".formatted(LEASE);
    private static final String CLAIM_ABANDONED = """
            select * from post where status = 'PUBLISHING' and leased_until <= now()
            order by leased_until limit $1""";
    private static final String TAKE_UNSETTLED = "update post set status = 'UNKNOWN', version = version + 1, " + LEASE
            + " where id = $1 and (status = 'UNKNOWN' or status = 'FAILED' and failure_code = 'OUTCOME_UNKNOWN') returning *";
    private static final String TAKE_OVER = "update post set " + LEASE
            + " where id = $1 and status = 'PUBLISHING' and leased_until <= clock_timestamp() returning *";

    private static final String CONFIRM =
            "update post set status = 'PUBLISHED', holds = '{}', external_id = coalesce(external_id, $3),"
                    + " url = coalesce(url, $4), published_at = coalesce(published_at, $5), warning = $6, failure_code = null,"
                    + " failure = null, cancel_reason = null, next_message = null, " + CHANGED + HELD_BY
                    + " returning external_id, url, published_at";
    private static final String SHOW_PART =
            "update post set external_id = coalesce(external_id, $3), url = coalesce(url, $4),"
                    + " published_at = coalesce(published_at, clock_timestamp()), next_message = null" + HELD_BY;

    /** Replaces the message of a post that was not published by the one approved while its outcome was unknown. */
    private static final String REPLACE_MESSAGE =
            "update post set parts = next_message -> 'parts', media = next_message -> 'media',"
                    + " link = next_message ->> 'link', options = next_message -> 'options', next_message = null"
                    + HELD_BY + " and next_message is not null";

    private static final String POSTPONE =
            "update post set status = case when holds = '{}' then 'QUEUED' else 'HELD' end, due_at = $3, failures = $4,"
                    + " failure_code = null, failure = null, " + CHANGED + HELD_BY;
    private static final String SET_ASIDE =
            "update post set status = 'HELD', holds = array_append(holds, 'ACCOUNT'), due_at = scheduled_for,"
                    + " failure_code = null, failure = null, " + CHANGED + HELD_BY;
    private static final String LOSE =
            "update post set status = 'UNKNOWN', due_at = $3, failures = $4, " + CHANGED + HELD_BY;
    private static final String FAIL =
            "update post set status = 'FAILED', holds = '{}', failure_code = $3, failure = $4, " + CHANGED + HELD_BY;
    private static final String CANCEL = "update post set status = 'CANCELLED', holds = '{}', " + CHANGED + HELD_BY;

    /** Claims the account's next due post; empty if none is due. */
    Uni<Optional<Post>> take(SqlConnection connection, UUID accountId, Lease lease) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(accountId, lease.token(), lease.lengthInMillis()))
                .map(rows -> PostRows.readAll(rows).stream().findFirst());
    }

    /** Claims this post of the account; empty if it is not due. */
    Uni<Optional<Post>> takeOne(SqlConnection connection, UUID accountId, UUID postId, Lease lease) {
        return connection
                .preparedQuery(TAKE_ONE)
                .execute(Tuple.of(accountId, lease.token(), lease.lengthInMillis(), postId))
                .map(rows -> PostRows.readAll(rows).stream().findFirst());
    }

    /** Returns when the account's next post is due; null if none is queued. */
    Uni<@Nullable Instant> nextDue(SqlConnection connection, UUID accountId, Turn turn) {
        Instant apart = turn.apartUntil();
        return connection
                .preparedQuery(apart == null ? NEXT_DUE : NEXT_DUE_APART)
                .execute(apart == null ? Tuple.of(accountId) : Tuple.of(accountId, turn.lastPost(), Utc.of(apart)))
                .map(rows -> Utc.instant(rows.iterator().next().getOffsetDateTime("due_at")));
    }

    /** Extends the lease of a post; returns false if it was lost. */
    Uni<Boolean> renew(SqlConnection connection, UUID postId, Lease lease) {
        return connection
                .preparedQuery(RENEW)
                .execute(Tuple.of(postId, lease.token(), lease.lengthInMillis()))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Claims posts of a network, across all tenants, that are due for a look-up because their outcome is unknown. */
    Uni<List<Post>> claimUnknown(SqlConnection connection, Channel channel, Lease lease, int limit) {
        return connection
                .preparedQuery(CLAIM_UNKNOWN)
                .execute(Tuple.of(limit, lease.token(), lease.lengthInMillis(), channel.name()))
                .map(PostRows::readAll);
    }

    /** Lists posts, across all tenants, whose replica has lost its lease. */
    Uni<List<Post>> abandoned(SqlConnection connection, int limit) {
        return connection
                .preparedQuery(CLAIM_ABANDONED)
                .execute(Tuple.of(limit))
                .map(PostRows::readAll);
    }

    /**
     * Takes over an abandoned post with a lease of this replica, so that its outcome can be stored; empty if another replica
     * already has.
     */
    Uni<Optional<Post>> takeOver(SqlConnection connection, UUID postId, Lease lease) {
        return connection
                .preparedQuery(TAKE_OVER)
                .execute(Tuple.of(postId, lease.token(), lease.lengthInMillis()))
                .map(rows -> PostRows.readAll(rows).stream().findFirst());
    }

    /** Claims a post whose outcome is unknown, even during a look-up; empty if its outcome is known by now. */
    Uni<Optional<Post>> takeUnsettled(SqlConnection connection, UUID postId, Lease lease) {
        return connection
                .preparedQuery(TAKE_UNSETTLED)
                .execute(Tuple.of(postId, lease.token(), lease.lengthInMillis()))
                .map(rows -> PostRows.readAll(rows).stream().findFirst());
    }

    /** A claimed post while it is locked. */
    record Locked(Optional<String> cancelReason) {}

    /** Locks a claimed post; empty if the lease was lost. */
    Uni<Optional<Locked>> lock(SqlConnection connection, PublishTask task) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(task.post().id(), task.lease().token()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Locked(Optional.ofNullable(row.getString("cancel_reason"))))
                        .findFirst());
    }

    /** Records that a post was published; returns where its first part is visible and since when. */
    Uni<Optional<Post.Published>> confirm(SqlConnection connection, PublishTask task, Outcome.Shown shown) {
        Object[] more = {
            shown.externalId(), shown.url() == null ? null : shown.url().toString(), Utc.of(shown.at()), shown.warning()
        };
        return connection
                .preparedQuery(CONFIRM)
                .execute(parameters(task, more))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .flatMap(row -> Optional.ofNullable(PostRows.published(row)).stream())
                        .findFirst());
    }

    /** Replaces the message by the one that was approved during a look-up; returns false if there is none. */
    Uni<Boolean> replaceMessage(SqlConnection connection, PublishTask task) {
        return connection
                .preparedQuery(REPLACE_MESSAGE)
                .execute(parameters(task))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Records where the first part of a thread is visible while the other parts are still to be published. */
    Uni<Void> showPart(SqlConnection connection, PublishTask task, String externalId, @Nullable String url) {
        return write(connection, SHOW_PART, task, externalId, url);
    }

    Uni<Void> postpone(SqlConnection connection, PublishTask task, Instant dueAt, int failures) {
        return write(connection, POSTPONE, task, Utc.of(dueAt), failures);
    }

    Uni<Void> setAside(SqlConnection connection, PublishTask task) {
        return write(connection, SET_ASIDE, task);
    }

    Uni<Void> lose(SqlConnection connection, PublishTask task, Instant lookUpAt, int failures) {
        return write(connection, LOSE, task, Utc.of(lookUpAt), failures);
    }

    Uni<Void> fail(SqlConnection connection, PublishTask task, Failure failure) {
        return write(connection, FAIL, task, failure.code().name(), failure.detail());
    }

    Uni<Void> cancel(SqlConnection connection, PublishTask task) {
        return write(connection, CANCEL, task);
    }

    private static Uni<Void> write(SqlConnection connection, String sql, PublishTask task, @Nullable Object... more) {
        return connection.preparedQuery(sql).execute(parameters(task, more)).replaceWithVoid();
    }

    private static Tuple parameters(PublishTask task, @Nullable Object... more) {
        Tuple parameters =
                Tuple.tuple().addUUID(task.post().id()).addUUID(task.lease().token());
        for (Object value : more) {
            parameters.addValue(value);
        }
        return parameters;
    }
}
