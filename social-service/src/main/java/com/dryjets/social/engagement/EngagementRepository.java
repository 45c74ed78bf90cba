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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Claims tracked posts, and stores the counters that were passed on. */
@ApplicationScoped
class EngagementRepository {

    private static final int HOURS_OF_WEEK = 7 * 24;

    private static final String INSERT = """
            insert into engagement (post_id, tenant, account_id, campaign_id, channel, content_id, external_id,
                published_at, next_poll_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp()) on conflict do nothing""";
    private static final String FIND = "select * from engagement where tenant = $1 and post_id = $2";
    private static final String CLAIM = """
            update engagement set lease_token = $1, leased_until = clock_timestamp() + $2 * interval '1 millisecond'
            where post_id in (
                select post_id from engagement
                where channel = $3 and next_poll_at <= now()
                  and (leased_until is null or leased_until <= now())
                order by next_poll_at limit $4 for update skip locked)
            returning *""";
    private static final String LOCK = """
            select * from engagement where tenant = $1 and post_id = any($2) and lease_token = $3
            order by post_id for update""";
    private static final String SAVE = """
            update engagement set counters = $3, seen = $4, revision = $5, unchanged = $6, failures = $7,
                polled_at = clock_timestamp(), next_poll_at = $8, lease_token = null, leased_until = null
            where post_id = $1 and lease_token = $2""";
    private static final String POSTPONE = """
            update engagement set next_poll_at = $4, lease_token = null, leased_until = null
            where tenant = $1 and post_id = any($2) and lease_token = $3""";

    private static final String HOURS = "select hour, posts, score from posting_hour where account_id = $1";

    /** The hour of the week in the account's time zone, from Monday 0:00. In one order, so that writers cannot deadlock. */
    private static final String ADD_TO_HOURS = """
            insert into posting_hour as h (account_id, tenant, hour, posts, score)
            select a.id, a.tenant, extract(isodow from p.at at time zone a.time_zone)::int * 24 - 24
                + extract(hour from p.at at time zone a.time_zone)::int as hour, sum(p.posts), sum(p.score)
            from social_account a
                cross join unnest($2::timestamptz[], $3::bigint[], $4::float8[]) as p (at, posts, score)
            where a.id = $1 group by 1, 2, 3 order by 3
            on conflict (account_id, hour) do update
            set posts = h.posts + excluded.posts, score = h.score + excluded.score""";

    Uni<Void> insert(SqlConnection connection, String tenant, UUID accountId, PostPublished post) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.from(new Object[] {
                    post.postId(),
                    tenant,
                    accountId,
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

    /** Claims posts of a network, of all tenants, whose counters are due. */
    Uni<List<TrackedPost>> claim(SqlConnection connection, Channel channel, Lease lease, int limit) {
        return posts(connection, CLAIM, Tuple.of(lease.token(), lease.lengthInMillis(), channel.name(), limit));
    }

    /** Locks claimed posts of a tenant; leaves out those whose lease was lost. */
    Uni<List<TrackedPost>> lock(SqlConnection connection, String tenant, List<TrackedPost> claimed, Lease lease) {
        return posts(connection, LOCK, Tuple.of(tenant, ids(claimed), lease.token()));
    }

    /** Stores a polled post and ends its lease. */
    Uni<Void> save(SqlConnection connection, TrackedPost post, Lease lease, Optional<Instant> nextPollAt) {
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.from(new Object[] {
                    post.postId(),
                    lease.token(),
                    TrackedPost.json(post.counters()),
                    TrackedPost.json(post.seen()),
                    post.revision(),
                    post.unchanged(),
                    post.failures(),
                    nextPollAt.map(Utc::of).orElse(null)
                }))
                .replaceWithVoid();
    }

    /** Lets claimed posts of a tenant wait without a poll. */
    Uni<Void> postpone(SqlConnection connection, String tenant, List<TrackedPost> claimed, Lease lease, Instant until) {
        return connection
                .preparedQuery(POSTPONE)
                .execute(Tuple.of(tenant, ids(claimed), lease.token(), Utc.of(until)))
                .replaceWithVoid();
    }

    /** Adds to what the account's posts have brought, each in the hour of its publication. */
    Uni<Void> addToHours(SqlConnection connection, UUID accountId, List<HourGain> gains) {
        return gains.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(ADD_TO_HOURS)
                        .execute(Tuple.of(
                                accountId,
                                gains.stream()
                                        .map(gain -> Utc.of(gain.publishedAt()))
                                        .toArray(OffsetDateTime[]::new),
                                gains.stream().map(HourGain::posts).toArray(Long[]::new),
                                gains.stream().map(HourGain::score).toArray(Double[]::new)))
                        .replaceWithVoid();
    }

    Uni<HourlyEngagement> hours(SqlConnection connection, UUID accountId) {
        return connection.preparedQuery(HOURS).execute(Tuple.of(accountId)).map(rows -> {
            double[] posts = new double[HOURS_OF_WEEK];
            double[] scores = new double[HOURS_OF_WEEK];
            rows.forEach(row -> {
                posts[row.getInteger("hour")] = row.getLong("posts");
                scores[row.getInteger("hour")] = row.getDouble("score");
            });
            return new HourlyEngagement(posts, scores);
        });
    }

    private static UUID[] ids(List<TrackedPost> posts) {
        return posts.stream().map(TrackedPost::postId).toArray(UUID[]::new);
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
