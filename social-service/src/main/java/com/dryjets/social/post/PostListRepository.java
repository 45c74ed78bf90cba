package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.work.Utc;
import com.dryjets.social.post.AccountPosts.Waiting;
import com.dryjets.social.post.PostRows.CalendarRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lists and counts posts, at a cost that doesn't grow with the number of posts. */
@ApplicationScoped
class PostListRepository {

    private static final String LIST = """
            select * from post where tenant = $1 and campaign_id = $2 and id > $3 order by id limit $4""";
    private static final String LIST_BY_STATUS = """
            select * from post where tenant = $1 and campaign_id = $2 and id > $3 and status = $5
            order by id limit $4""";
    private static final String COUNTS = """
            select channel, status, sum(posts)::bigint as posts from post_count
            where tenant = $1 and campaign_id = $2 group by 1, 2 having sum(posts) > 0 order by 1, 2""";
    private static final UUID FIRST = new UUID(0, 0);

    /** Sums a few rows for the counts, and reads the times from the ends of an index. */
    private static final String SUMMARY = """
            select (select coalesce(sum(posts), 0) from post_count
                    where tenant = $1 and campaign_id = $2 and channel = $3 and status <> 'CANCELLED')::int as posts,
                (select min(scheduled_for) from post
                 where tenant = $1 and campaign_id = $2 and channel = $3 and status <> 'CANCELLED') as first,
                (select max(scheduled_for) from post
                 where tenant = $1 and campaign_id = $2 and channel = $3 and status <> 'CANCELLED') as last,
                (select count(*) from post where tenant = $1 and campaign_id = $2 and channel = $3
                   and status = 'HELD' and 'TIME' = any(holds))::int as without_time""";

    /** Skips from one network to the next in the index, however many posts wait for each. */
    private static final String WITHOUT_ACCOUNT = """
            with recursive waiting as (
                (select tenant, channel from post where account_id is null and status = 'HELD'
                 order by tenant, channel limit 1)
                union all
                select n.tenant, n.channel from waiting w cross join lateral (
                    select tenant, channel from post
                    where account_id is null and status = 'HELD' and (tenant, channel) > (w.tenant, w.channel)
                    order by tenant, channel limit 1) n)
            select tenant, channel from waiting""";

    private static final String SCHEDULED_CONTENT = """
            select content_id from post where tenant = $1 and campaign_id = $2 and content_id is not null""";

    /**
     * Reads each span by the index. Ignores posts that wait for a free time, but not those that keep their own time although
     * it is after their campaign's end.
     */
    private static final String TIMES_WITHIN = """
            select p.scheduled_for from unnest($1::timestamptz[], $2::timestamptz[]) as span (since, until)
            cross join lateral (
                select scheduled_for from post
                where scheduled_for between span.since and span.until and id <> all($3)
                  and ('TIME' <> all(holds) or timing <> 'BEST' and scheduled_for > now()) and %s) p""";

    private static final String TIMES_OF_ACCOUNT =
            TIMES_WITHIN.formatted("account_id = $4 and status not in ('FAILED', 'CANCELLED')");
    private static final String TIMES_WITHOUT_ACCOUNT =
            TIMES_WITHIN.formatted("tenant = $4 and channel = $5 and account_id is null and status = 'HELD'");

    private static final String OLDEST_WITHIN = """
            select min(published_at) as oldest from post
            where account_id = $1 and published_at > now() - $2 * interval '1 millisecond'""";

    private static final String CALENDAR = """
            select id, campaign_id, channel, account_id, status, holds, failure_code, timing, scheduled_for, due_at,
                moved_because, parts ->> 0 as text, jsonb_array_length(parts) as parts, jsonb_array_length(media) as media, version
            from post
            where tenant = $1 and scheduled_for >= $2 and scheduled_for < $3 and status <> 'CANCELLED'
              and (cardinality($4::text[]) = 0 or channel = any($4))
            order by scheduled_for, id limit $5""";

    private static final String SHOWN = "select * from post where tenant = $1 and channel = $2 and external_id = $3";

    Uni<List<Post>> list(
            SqlConnection connection, String tenant, UUID campaignId, @Nullable PostStatus status, PageRequest page) {
        Tuple parameters = Tuple.of(tenant, campaignId, page.afterId().orElse(FIRST), page.fetch());
        return connection
                .preparedQuery(status == null ? LIST : LIST_BY_STATUS)
                .execute(status == null ? parameters : parameters.addString(status.name()))
                .map(PostRows::readAll);
    }

    Uni<List<PostCount>> counts(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(COUNTS)
                .execute(Tuple.of(tenant, campaignId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PostCount(
                                Channel.valueOf(row.getString("channel")),
                                PostStatus.valueOf(row.getString("status")),
                                row.getLong("posts")))
                        .toList());
    }

    Uni<ScheduleSummary> summary(SqlConnection connection, String tenant, UUID campaignId, Channel channel) {
        return connection
                .preparedQuery(SUMMARY)
                .execute(Tuple.of(tenant, campaignId, channel.name()))
                .map(rows -> rows.iterator().next())
                .map(row -> new ScheduleSummary(
                        row.getInteger("posts"),
                        Utc.instant(row.getOffsetDateTime("first")),
                        Utc.instant(row.getOffsetDateTime("last")),
                        row.getInteger("without_time")));
    }

    /** Lists the networks, across all tenants, for which posts without an account wait. */
    Uni<List<Waiting>> withoutAccount(SqlConnection connection) {
        return connection
                .query(WITHOUT_ACCOUNT)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Waiting(row.getString("tenant"), Channel.valueOf(row.getString("channel"))))
                        .toList());
    }

    /** Returns the content pieces that a campaign has posts of. */
    Uni<Set<UUID>> scheduledContent(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(SCHEDULED_CONTENT)
                .execute(Tuple.of(tenant, campaignId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("content_id"))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns the times of the account's scheduled and published posts within a span of time. */
    Uni<List<Instant>> times(SqlConnection connection, UUID accountId, Instant from, Instant to) {
        return times(connection, accountId, List.of(new Span(from, to)), Set.of());
    }

    /** Returns the times of the account's scheduled and published posts within non-overlapping spans of time. */
    Uni<List<Instant>> times(SqlConnection connection, UUID accountId, List<Span> spans, Set<UUID> except) {
        return times(connection, TIMES_OF_ACCOUNT, spans(spans, except).addUUID(accountId));
    }

    /** Returns the times of a network's posts that wait for an account. */
    Uni<List<Instant>> timesWithoutAccount(
            SqlConnection connection, String tenant, Channel channel, List<Span> spans, Set<UUID> except) {
        return times(
                connection,
                TIMES_WITHOUT_ACCOUNT,
                spans(spans, except).addString(tenant).addString(channel.name()));
    }

    private static Tuple spans(List<Span> spans, Set<UUID> except) {
        return Tuple.tuple()
                .addArrayOfOffsetDateTime(
                        spans.stream().map(span -> Utc.of(span.from())).toArray(OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                        spans.stream().map(span -> Utc.of(span.to())).toArray(OffsetDateTime[]::new))
                .addArrayOfUUID(except.toArray(UUID[]::new));
    }

    private static Uni<List<Instant>> times(SqlConnection connection, String sql, Tuple parameters) {
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getOffsetDateTime("scheduled_for").toInstant())
                        .toList());
    }

    /** Returns when the account's oldest post within the last span of time was published. */
    Uni<Optional<Instant>> oldestWithin(SqlConnection connection, UUID accountId, Duration span) {
        return connection
                .preparedQuery(OLDEST_WITHIN)
                .execute(Tuple.of(accountId, (double) span.toMillis()))
                .map(rows ->
                        Optional.ofNullable(Utc.instant(rows.iterator().next().getOffsetDateTime("oldest"))));
    }

    /** Lists the posts of a span of time, ordered by time. */
    Uni<List<CalendarRow>> calendar(
            SqlConnection connection, String tenant, Instant from, Instant to, List<Channel> channels, int limit) {
        String[] names = channels.stream().map(Channel::name).toArray(String[]::new);
        return connection
                .preparedQuery(CALENDAR)
                .execute(Tuple.of(tenant, Utc.of(from), Utc.of(to), names, limit))
                .map(PostRows::calendar);
    }

    /** Finds a post by the network's id. */
    Uni<Optional<Post>> shown(SqlConnection connection, String tenant, Channel channel, String externalId) {
        return connection
                .preparedQuery(SHOWN)
                .execute(Tuple.of(tenant, channel.name(), externalId))
                .map(rows -> PostRows.readAll(rows).stream().findFirst());
    }
}
