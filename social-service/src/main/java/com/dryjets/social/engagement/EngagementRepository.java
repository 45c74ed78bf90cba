package com.dryjets.social.engagement;

import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Claims tracked posts, and stores the counters that were passed on. */
@ApplicationScoped
class EngagementRepository {

    private static final String INSERT = """
            insert into engagement
                (post_id, tenant, campaign_id, channel, content_id, external_id, published_at, next_poll_at)
            values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())""";
    private static final String FIND = "select * from engagement where tenant = $1 and post_id = $2";
    private static final String CLAIM = """
            update engagement e
            set lease_token = $1, leased_until = clock_timestamp() + $2 * interval '1 millisecond'
            from campaign_projection c
            where c.campaign_id = e.campaign_id and e.post_id in (
                select d.post_id from engagement d
                join social_account a on a.tenant = d.tenant and a.platform = d.channel
                where d.next_poll_at <= now() and (d.leased_until is null or d.leased_until <= now())
                  and d.post_id <> all($3)
                  and a.status = 'CONNECTED' and coalesce(a.read_blocked_until <= now(), true)
                order by d.next_poll_at limit $4
                for update of d skip locked)
            returning e.*, c.ended_at""";
    private static final String LOCK = """
            select e.*, c.ended_at from engagement e
            join campaign_projection c on c.campaign_id = e.campaign_id
            where e.post_id = any($1) and e.lease_token = any($2) order by e.post_id for update of e""";
    private static final String SAVE = """
            update engagement set counters = $3, revision = $4, unchanged = $5, polled_at = $6, next_poll_at = $7,
                lease_token = null, leased_until = null
            where post_id = $1 and lease_token = $2""";

    Uni<Void> insert(SqlConnection connection, String tenant, PostPublished post) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.from(new Object[] {
                    post.postId(),
                    tenant,
                    post.campaignId(),
                    post.channel().name(),
                    post.contentId(),
                    post.externalId(),
                    Utc.of(post.publishedAt())
                }))
                .replaceWithVoid();
    }

    Uni<Optional<PostAnalytics>> find(SqlConnection connection, String tenant, UUID postId) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant, postId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EngagementRepository::view)
                        .findFirst());
    }

    private static PostAnalytics view(Row row) {
        return new PostAnalytics(
                row.getUUID("post_id"),
                row.getUUID("campaign_id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("external_id"),
                row.getOffsetDateTime("published_at").toInstant(),
                TrackedPost.counters(row.getJsonObject("counters")),
                Utc.instant(row.getOffsetDateTime("polled_at")));
    }

    Uni<List<TrackedPost>> claim(SqlConnection connection, Lease lease, int limit, Set<UUID> excluded) {
        return posts(
                connection,
                CLAIM,
                Tuple.of(lease.token(), lease.lengthInMillis(), excluded.toArray(UUID[]::new), limit));
    }

    /** Locks claimed posts; leaves out those whose lease was lost. */
    Uni<List<TrackedPost>> lock(SqlConnection connection, List<TrackedPost> claimed) {
        return posts(
                connection,
                LOCK,
                Tuple.of(
                        claimed.stream().map(TrackedPost::postId).toArray(UUID[]::new),
                        claimed.stream().map(TrackedPost::leaseToken).distinct().toArray(UUID[]::new)));
    }

    /** Stores a polled post and ends its lease. */
    Uni<Void> save(SqlConnection connection, TrackedPost post, Instant polledAt, Optional<Instant> nextPollAt) {
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.from(new Object[] {
                    post.postId(),
                    post.leaseToken(),
                    TrackedPost.json(post.counters()),
                    post.revision(),
                    post.unchanged(),
                    Utc.of(polledAt),
                    nextPollAt.map(Utc::of).orElse(null)
                }))
                .replaceWithVoid();
    }

    private static Uni<List<TrackedPost>> posts(SqlConnection connection, String sql, Tuple parameters) {
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TrackedPost::of)
                        .toList());
    }
}
