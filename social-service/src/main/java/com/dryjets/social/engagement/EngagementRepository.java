package com.dryjets.social.engagement;

import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Claims tracked posts, and stores their counters as last published. */
@ApplicationScoped
class EngagementRepository {

    private static final int HOURS_OF_WEEK = 7 * 24;

    /** Posts due within this part of the shortest pause are polled together with those due now. */
    private static final int SOON = 4;

    private static final String INSERT = """
            insert into engagement (post_id, tenant, account_id, campaign_id, channel, content_id, external_id,
                published_at, next_poll_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp() + $9 * interval '1 millisecond')
            on conflict do nothing""";
    private static final String FIND = "select * from engagement where tenant = $1 and post_id = $2";
    /**
     * The accounts whose posts have waited longest, with all of their posts due now or soon: one request reads many posts.
     */
    private static final String CLAIM = """
            update engagement set lease_token = $1, leased_until = clock_timestamp() + $2 * interval '1 millisecond'
            where post_id in (
                select p.post_id from (
                    select distinct account_id from (
                        select account_id from engagement
                        where channel = $3 and next_poll_at <= now()
                          and (leased_until is null or leased_until <= now())
                        order by next_poll_at limit $4) due) a
                cross join lateral (
                    select post_id from engagement
                    where account_id = a.account_id and next_poll_at <= now() + $5 * interval '1 millisecond'
                      and (leased_until is null or leased_until <= now())
                    order by next_poll_at limit $6 for update skip locked) p)
            returning *""";

    private static final String LOCK = """
            select * from engagement where tenant = $1 and post_id in (select unnest($2::uuid[])) and lease_token = $3
            order by post_id for update""";
    private static final String SAVE = """
            update engagement e set counters = p.counters, seen = p.seen, revision = p.revision,
                unchanged = p.unchanged, failures = p.failures, polled_at = clock_timestamp(),
                next_poll_at = p.next_poll_at, lease_token = null, leased_until = null
            from jsonb_to_recordset($1::jsonb) as p (post_id uuid, counters jsonb, seen jsonb, revision bigint,
                unchanged int, failures int, next_poll_at timestamptz)
            where e.post_id = p.post_id and e.lease_token = $2""";
    private static final String POSTPONE = """
            update engagement set
                next_poll_at = case when published_at > $4::timestamptz - $5 * interval '1 second' then $4 end, lease_token = null, leased_until = null
            where tenant = $1 and post_id in (select unnest($2::uuid[])) and lease_token = $3""";

    private static final String HOURS = "select hour, posts, score from posting_hour where account_id = $1";

    /** The hour of the week in the account's time zone, from Monday 0:00. */
    private static final String HOUR_OF = """
            extract(isodow from %1$s at time zone a.time_zone)::int * 24 - 24
                + extract(hour from %1$s at time zone a.time_zone)::int as hour""";

    /** Writes rows in a fixed order, so that concurrent writers can't deadlock. */
    private static final String ADD_TO_HOURS = """
            insert into posting_hour as h (account_id, tenant, hour, posts, score)
            select a.id, a.tenant, %s, sum(p.posts), sum(p.score)
            from social_account a
                cross join unnest($2::timestamptz[], $3::bigint[], $4::float8[]) as p (at, posts, score)
            where a.id = $1 group by 1, 2, 3 order by 3
            on conflict (account_id, hour) do update
            set posts = h.posts + excluded.posts, score = h.score + excluded.score""".formatted(HOUR_OF.formatted("p.at"));

    private static final String FORGET_HOURS = "delete from posting_hour where account_id = $1";
    private static final String REGROUP = """
            insert into posting_hour (account_id, tenant, hour, posts, score)
            select a.id, a.tenant, %s, count(*),
                sum(ln(1 + greatest(0, coalesce((e.counters ->> 'ENGAGEMENTS')::float8, 0))))
            from social_account a join engagement e on e.account_id = a.id
            where a.id = $1 group by 1, 2, 3 order by 3""".formatted(HOUR_OF.formatted("e.published_at"));

    /** Adds a post that is polled for the first time after a pause. */
    Uni<Void> insert(SqlConnection connection, String tenant, UUID accountId, PostPublished post, Duration pause) {
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
                    Utc.of(post.publishedAt()),
                    pause.toMillis()
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
    Uni<List<TrackedPost>> claim(SqlConnection connection, Channel channel, Lease lease, PollingConfig config) {
        return posts(
                connection,
                CLAIM,
                Tuple.of(
                        lease.token(),
                        lease.lengthInMillis(),
                        channel.name(),
                        config.batch(),
                        config.shortest().dividedBy(SOON).toMillis(),
                        config.accountBatch()));
    }

    /** Locks claimed posts of a tenant; leaves out those whose lease was lost. */
    Uni<List<TrackedPost>> lock(SqlConnection connection, String tenant, List<TrackedPost> claimed, Lease lease) {
        return posts(connection, LOCK, Tuple.of(tenant, ids(claimed), lease.token()));
    }

    /**
     * Stores polled posts and ends their lease.
     *
     * @param nextPollAt when a post is polled again; empty for never
     */
    Uni<Void> save(
            SqlConnection connection,
            List<TrackedPost> polled,
            Lease lease,
            Function<TrackedPost, Optional<Instant>> nextPollAt) {
        JsonArray rows = new JsonArray();
        polled.forEach(post -> rows.add(new JsonObject()
                .put("post_id", post.postId().toString())
                .put("counters", TrackedPost.json(post.counters()))
                .put("seen", TrackedPost.json(post.seen()))
                .put("revision", post.revision())
                .put("unchanged", post.unchanged())
                .put("failures", post.failures())
                .put(
                        "next_poll_at",
                        nextPollAt.apply(post).map(Instant::toString).orElse(null))));
        return polled.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(SAVE)
                        .execute(Tuple.of(rows, lease.token()))
                        .replaceWithVoid();
    }

    /** Postpones claimed posts; those older than {@code oldest} by then are not polled again. */
    Uni<Void> postpone(
            SqlConnection connection,
            String tenant,
            List<TrackedPost> claimed,
            Lease lease,
            Instant until,
            Duration oldest) {
        return connection
                .preparedQuery(POSTPONE)
                .execute(Tuple.of(tenant, ids(claimed), lease.token(), Utc.of(until), oldest.toSeconds()))
                .replaceWithVoid();
    }

    /** Adds the engagement of posts to their account, each in the hour of the week in which it was published. */
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

    /** Regroups the engagement of all of the account's posts by the hours of its current time zone. */
    Uni<Void> regroup(SqlConnection connection, UUID accountId) {
        return connection
                .preparedQuery(FORGET_HOURS)
                .execute(Tuple.of(accountId))
                .chain(() -> connection.preparedQuery(REGROUP).execute(Tuple.of(accountId)))
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
