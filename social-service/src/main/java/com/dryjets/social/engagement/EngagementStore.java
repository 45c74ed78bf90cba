package com.dryjets.social.engagement;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.social.platform.Counters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The counters that were passed on: changed in the transaction that passes the difference on. */
@ApplicationScoped
class EngagementStore {

    private static final String LEASE = """
            update engagement e set next_poll_at = $2
            from campaign_state c
            where c.campaign_id = e.campaign_id and e.post_id in (
                select d.post_id from engagement d
                join social_account a on a.tenant = d.tenant and a.platform = d.channel
                where d.next_poll_at <= $1 and a.status = 'CONNECTED' and coalesce(a.read_blocked_until <= $1, true)
                order by d.next_poll_at limit $3
                for update of d skip locked)
            returning e.*, c.over_since""";
    private static final String LOCK = """
            select e.*, c.over_since from engagement e join campaign_state c on c.campaign_id = e.campaign_id
            where e.post_id = any($1) order by e.post_id for update of e""";
    private static final String KEEP = """
            update engagement set counters = $2, revision = $3, unchanged = $4, polled_at = $5, next_poll_at = $6
            where post_id = $1""";

    private final TenantTransaction transactions;
    private final Outbox outbox;
    private final PollingConfig config;
    private final Clock clock;

    EngagementStore(TenantTransaction transactions, Outbox outbox, PollingConfig config, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the posts whose counters are due. */
    Uni<List<TrackedPost>> lease() {
        Instant now = clock.instant();
        Tuple parameters = Tuple.of(time(now), time(now.plus(config.lease())), config.batch());
        return transactions.sql(Tenants.ALL, connection -> posts(connection, LEASE, parameters));
    }

    /**
     * Passes on what is new in the counters of one tenant's posts; a post that the network told nothing of is as it was.
     *
     * @param also what else belongs to the transaction
     */
    Uni<Void> apply(
            String tenant,
            List<UUID> postIds,
            Function<TrackedPost, @Nullable Counters> counters,
            Function<SqlConnection, Uni<Void>> also) {
        return transactions.sql(
                tenant,
                connection -> also.apply(connection)
                        .chain(() -> posts(connection, LOCK, Tuple.of(postIds.toArray(UUID[]::new))))
                        .chain(posts -> Multi.createFrom()
                                .iterable(posts)
                                .onItem()
                                .transformToUniAndConcatenate(post -> apply(connection, post, counters.apply(post)))
                                .collect()
                                .last())
                        .replaceWithVoid());
    }

    private Uni<Void> apply(SqlConnection connection, TrackedPost post, @Nullable Counters counters) {
        Instant now = clock.instant();
        Counters told = counters == null ? new Counters(Map.of()) : counters;
        List<MetricRecorded> differences = CounterRules.differences(post, told, now);
        boolean changed = !differences.isEmpty();
        int unchanged = changed ? 0 : post.unchanged() + 1;
        Map<Metric, Long> merged = CounterRules.merged(post, told);
        Tuple parameters = Tuple.from(new Object[] {
            post.postId(),
            TrackedPost.json(merged),
            changed ? post.revision() + 1 : post.revision(),
            unchanged,
            time(now),
            CounterRules.next(post, unchanged, config, now)
                    .map(EngagementStore::time)
                    .orElse(null)
        });
        return outbox.write(connection, post.tenant(), differences)
                .chain(() -> connection.preparedQuery(KEEP).execute(parameters))
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

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
