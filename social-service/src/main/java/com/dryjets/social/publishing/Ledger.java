package com.dryjets.social.publishing;

import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.publishing.Verdict.Failed;
import com.dryjets.social.publishing.Verdict.Later;
import com.dryjets.social.publishing.Verdict.Published;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/**
 * Writes attempts and their outcomes down, and what follows for the post, in one transaction each. Every statement holds
 * only as long as the lease is ours; a replica that lost it changes nothing.
 */
@ApplicationScoped
class Ledger {

    private static final String LOCK_CAMPAIGN = "select status from campaign_state where campaign_id = $1 for update";
    private static final String LOCK_POST = """
            select cancel_reason from post where id = $1 and lease = $2 and status = 'SCHEDULED' for update""";
    private static final String BEGIN_POST = """
            update post set attempts = $2, unresolved = true, updated_at = $3, version = version + 1 where id = $1""";
    private static final String BEGIN_ATTEMPT = """
            insert into publish_attempt (post_id, number, tenant, started_at, outcome) values ($1, $2, $3, $4, 'STARTED')""";
    private static final String RELEASE = """
            update post set lease = null, leased_until = null where id = $1 and lease = $2""";
    private static final String CANCEL = """
            update post set status = 'CANCELLED', unresolved = false, lease = null, leased_until = null, updated_at = $2,
                version = version + 1
            where id = $1""";
    private static final String FINISH_ATTEMPT = """
            update publish_attempt set outcome = $3, detail = $4, finished_at = $5 where post_id = $1 and number = $2""";
    private static final String PUBLISHED = """
            update post set status = 'PUBLISHED', external_id = $2, url = $3, published_at = $4, unresolved = false,
                lease = null, leased_until = null, updated_at = $5, version = version + 1
            where id = $1""";
    private static final String TRACK = """
            insert into engagement
                (post_id, tenant, campaign_id, channel, content_id, external_id, published_at, next_poll_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String LATER = """
            update post set due_at = $2, failures = $3, unresolved = $4, lease = null, leased_until = null,
                updated_at = $5, version = version + 1
            where id = $1""";
    private static final String FAILED = """
            update post set status = 'FAILED', failure = $2, unresolved = false, lease = null, leased_until = null,
                updated_at = $3, version = version + 1
            where id = $1""";

    private final TenantTransaction transactions;
    private final Outbox outbox;
    private final Clock clock;

    Ledger(TenantTransaction transactions, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a post's row says when it is locked. */
    private record Locked(boolean running, String cancelReason) {}

    /** Writes an attempt down; false, and the post let go, where it must not go out now. */
    Uni<Boolean> begin(LeasedPost post) {
        return locked(post, false, (connection, state) -> {
            if (state.cancelReason() != null) {
                return cancel(connection, post, state.cancelReason()).replaceWith(false);
            }
            if (!state.running()) {
                return run(connection, RELEASE, post.id(), post.lease()).replaceWith(false);
            }
            Instant now = clock.instant();
            return run(connection, BEGIN_POST, post.id(), post.number() + 1, time(now))
                    .chain(() -> run(connection, BEGIN_ATTEMPT, post.id(), post.number() + 1, post.tenant(), time(now)))
                    .replaceWith(true);
        });
    }

    /** Lets the post go without an attempt. */
    Uni<Void> release(LeasedPost post) {
        return transactions.sql(post.tenant(), connection -> run(connection, RELEASE, post.id(), post.lease()));
    }

    /**
     * Writes the outcome of the last attempt down; false where the lease was lost.
     *
     * @param also what else belongs to the transaction
     */
    Uni<Boolean> finish(LeasedPost post, Verdict verdict, String url, Function<SqlConnection, Uni<Void>> also) {
        return locked(
                post,
                false,
                (connection, state) -> also.apply(connection)
                        .chain(() -> run(
                                connection,
                                FINISH_ATTEMPT,
                                post.id(),
                                post.number(),
                                verdict.outcome(),
                                detail(verdict),
                                time(clock.instant())))
                        .chain(() -> switch (verdict) {
                            case Published published -> published(connection, post, published, url);
                            case Failed failed -> failed(connection, post, failed);
                            case Later later
                            when !later.unresolved() && state.cancelReason() != null ->
                                cancel(connection, post, state.cancelReason());
                            case Later later -> later(connection, post, later);
                        })
                        .replaceWith(true));
    }

    private Uni<Void> published(SqlConnection connection, LeasedPost post, Published published, String url) {
        OffsetDateTime at = time(published.publishedAt());
        OffsetDateTime now = time(clock.instant());
        PostPublished event = new PostPublished(
                post.campaignId(),
                post.id(),
                post.channel(),
                post.contentId(),
                published.externalId(),
                url,
                published.publishedAt());
        return run(connection, PUBLISHED, post.id(), published.externalId(), url, at, now)
                .chain(() -> run(
                        connection,
                        TRACK,
                        post.id(),
                        post.tenant(),
                        post.campaignId(),
                        post.channel().name(),
                        post.contentId(),
                        published.externalId(),
                        at,
                        now))
                .chain(() -> outbox.write(connection, post.tenant(), List.of(event)));
    }

    private Uni<Void> later(SqlConnection connection, LeasedPost post, Later later) {
        return run(
                connection,
                LATER,
                post.id(),
                time(later.dueAt()),
                later.failures(),
                later.unresolved(),
                time(clock.instant()));
    }

    private Uni<Void> failed(SqlConnection connection, LeasedPost post, Failed failed) {
        Instant now = clock.instant();
        PostFailed event = new PostFailed(
                post.campaignId(), post.id(), post.channel(), post.contentId(), failed.detail(), post.number(), now);
        return run(connection, FAILED, post.id(), failed.detail(), time(now))
                .chain(() -> outbox.write(connection, post.tenant(), List.of(event)));
    }

    private Uni<Void> cancel(SqlConnection connection, LeasedPost post, String reason) {
        PostCancelled event = new PostCancelled(post.campaignId(), post.id(), post.channel(), reason);
        return run(connection, CANCEL, post.id(), time(clock.instant()))
                .chain(() -> outbox.write(connection, post.tenant(), List.of(event)));
    }

    /** Runs the work with campaign and post locked, in this order as everywhere; not at all where the lease was lost. */
    private <T> Uni<T> locked(LeasedPost post, T lost, LockedWork<T> work) {
        return transactions.sql(
                post.tenant(),
                connection -> connection
                        .preparedQuery(LOCK_CAMPAIGN)
                        .execute(Tuple.of(post.campaignId()))
                        .map(rows -> "RUNNING".equals(rows.iterator().next().getString("status")))
                        .chain(running -> connection
                                .preparedQuery(LOCK_POST)
                                .execute(Tuple.of(post.id(), post.lease()))
                                .chain(rows -> {
                                    if (rows.size() == 0) {
                                        return Uni.createFrom().item(lost);
                                    }
                                    Row row = rows.iterator().next();
                                    return work.apply(connection, new Locked(running, row.getString("cancel_reason")));
                                })));
    }

    private interface LockedWork<T> {
        Uni<T> apply(SqlConnection connection, Locked state);
    }

    private static Uni<Void> run(SqlConnection connection, String sql, Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).replaceWithVoid();
    }

    private static String detail(Verdict verdict) {
        return switch (verdict) {
            case Published published -> published.externalId();
            case Later later -> later.detail();
            case Failed failed -> failed.detail();
        };
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
