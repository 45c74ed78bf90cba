package com.dryjets.content.feed;

import com.dryjets.kit.work.Lease;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Drafts from feeds whose pieces are still to be made: claims those that are due, and keeps how attempts went. */
@ApplicationScoped
class FeedPostRepository implements PanacheRepositoryBase<FeedPost, UUID> {

    /** The feed is locked, so that a change of it comes before or after as a whole. */
    private static final String NOTE = """
            insert into content_feed_post (blog_post_id, tenant, feed_id)
            select cast(:blogPostId as uuid), f.tenant, f.id from content_feed f
            where f.tenant = :tenant and f.id = :feedId and f.platforms <> '{}' for share""";

    /**
     * Tenants take turns in a random order, so that one with many drafts or a slow model delays no other for long. The index
     * names the feeds with drafts, one look-up each, and then the next draft of a feed: no backlog is read as a whole.
     */
    static final String CLAIM = """
            with recursive waiting (feed_id) as (
                (select p.feed_id from content_feed_post p where not p.given_up order by p.feed_id limit 1)
                union all
                select (select p.feed_id from content_feed_post p
                        where not p.given_up and p.feed_id > w.feed_id order by p.feed_id limit 1)
                from waiting w where w.feed_id is not null),
            feeds (feed_id, tenant, oldest) as (
                select f.id, f.tenant,
                    (select p.next_attempt_at from content_feed_post p
                     where p.feed_id = f.id and not p.given_up order by p.next_attempt_at limit 1)
                from waiting w join content_feed f on f.id = w.feed_id
                where not f.paused and f.platforms <> '{}'),
            turns as (select tenant, random() as turn from (select distinct tenant from feeds) tenants),
            next as (
                select n.blog_post_id
                from (select f.feed_id from feeds f join turns t on t.tenant = f.tenant order by t.turn, f.oldest) f
                cross join lateral (
                    select p.blog_post_id from content_feed_post p
                    where p.feed_id = f.feed_id and not p.given_up and p.next_attempt_at <= statement_timestamp()
                      and p.leased_until <= statement_timestamp() and p.blog_post_id <> all($3)
                    order by p.next_attempt_at, p.blog_post_id limit 1
                    for update skip locked) n
                limit 1)
            update content_feed_post p
            set lease_token = $1, leased_until = clock_timestamp() + $2 * interval '1 millisecond',
                attempts = attempts + 1
            from next n, content_feed f
            where p.blog_post_id = n.blog_post_id and f.id = p.feed_id
            returning p.blog_post_id, p.tenant, p.feed_id, p.attempts, f.platforms, f.campaign_id, f.voice_id""";

    private static final String END = """
            update content_feed_post
            set failure = $4, next_attempt_at = clock_timestamp() + $5 * interval '1 millisecond', given_up = $6,
                lease_token = null, leased_until = '-infinity'
            where tenant = $1 and blog_post_id = $2 and lease_token = $3""";

    private static final String TRY_AGAIN = """
            update content_feed_post
            set attempts = 0, given_up = false, next_attempt_at = clock_timestamp()
            where tenant = $1 and feed_id = $2 and failure is not null""";
    private static final String FORGET = "delete from content_feed_post where tenant = $1 and feed_id = $2";

    /** Notes that a draft waits for its pieces if its feed makes any, in the session of the transaction. */
    Uni<Void> note(String tenant, UUID feedId, UUID blogPostId) {
        return getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("blogPostId", blogPostId)
                        .setParameter("tenant", tenant)
                        .setParameter("feedId", feedId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Claims a draft of any tenant that is due and that no other replica holds; empty if there is none. */
    Uni<Optional<ClaimedEntry>> claim(SqlConnection connection, Lease lease, Set<UUID> excluded) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(lease.token(), lease.lengthInMillis(), excluded.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> claimed(row, lease)));
    }

    private static ClaimedEntry claimed(Row row, Lease lease) {
        return new ClaimedEntry(
                row.getUUID("blog_post_id"),
                row.getString("tenant"),
                row.getUUID("feed_id"),
                row.getInteger("attempts"),
                FeedPieces.of(row).orElseThrow(),
                lease);
    }

    /** Ends the attempt because the pieces are stored, inside the transaction that stores them; 0 if the lease was lost. */
    Uni<Long> done(ClaimedEntry entry) {
        return delete(
                "tenant = ?1 and blogPostId = ?2 and leaseToken = ?3",
                entry.tenant(),
                entry.blogPostId(),
                entry.lease().token());
    }

    /** Ends the attempt without pieces; false if the lease was lost. */
    Uni<Boolean> end(SqlConnection connection, ClaimedEntry entry, EntryDecision decision) {
        return switch (decision) {
            case EntryDecision.Retry retry -> end(connection, entry, retry.reason(), retry.pause(), false);
            case EntryDecision.GiveUp given -> end(connection, entry, given.reason(), Duration.ZERO, true);
        };
    }

    private static Uni<Boolean> end(
            SqlConnection connection, ClaimedEntry entry, String failure, Duration pause, boolean givenUp) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.of(
                        entry.tenant(),
                        entry.blogPostId(),
                        entry.lease().token(),
                        failure,
                        (double) pause.toMillis(),
                        givenUp))
                .map(RowSet::rowCount)
                .map(changed -> changed == 1);
    }

    /** Makes the failed drafts of a feed due. */
    Uni<Void> tryAgain(SqlConnection connection, String tenant, UUID feedId) {
        return connection
                .preparedQuery(TRY_AGAIN)
                .execute(Tuple.of(tenant, feedId))
                .replaceWithVoid();
    }

    /** Makes no pieces from the drafts of a feed that still wait. */
    Uni<Void> forget(SqlConnection connection, String tenant, UUID feedId) {
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(tenant, feedId))
                .replaceWithVoid();
    }
}
