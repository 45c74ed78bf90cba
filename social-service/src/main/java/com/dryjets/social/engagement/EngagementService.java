package com.dryjets.social.engagement;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.network.Counters;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Tracks published posts and publishes changes of their counters. */
@ApplicationScoped
public class EngagementService {

    private final TenantTransaction transactions;
    private final EngagementRepository posts;
    private final Outbox outbox;
    private final PollingConfig config;
    private final Clock clock;

    EngagementService(
            TenantTransaction transactions,
            EngagementRepository posts,
            Outbox outbox,
            PollingConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Starts tracking a post in the transaction that records its publication. */
    public Uni<Void> track(SqlConnection connection, String tenant, UUID accountId, PostPublished post) {
        return posts.insert(connection, tenant, accountId, post, config.shortest())
                .chain(() -> posts.addToHours(connection, accountId, List.of(new HourGain(post.publishedAt(), 1, 0))));
    }

    /** Returns the engagement of an account's posts by hour of the week. */
    public Uni<HourlyEngagement> hours(SqlConnection connection, UUID accountId) {
        return posts.hours(connection, accountId);
    }

    /** Regroups the engagement of an account's posts by the hours of its new time zone. */
    public Uni<Void> regroup(SqlConnection connection, UUID accountId) {
        return posts.regroup(connection, accountId);
    }

    Uni<PostAnalytics> get(Caller caller, UUID postId) {
        return transactions
                .sql(caller.tenant(), connection -> posts.find(connection, caller.tenant(), postId))
                .map(found -> found.orElseThrow(() -> Problem.notFound("published post", postId)));
    }

    /** Claims posts of a network, of all tenants, whose counters are due. */
    public Uni<List<TrackedPost>> claim(Channel channel, Lease lease) {
        return transactions.sql(Tenants.ALL, connection -> posts.claim(connection, channel, lease, config));
    }

    /** Postpones claimed posts of an account without polling them. */
    public Uni<Void> postpone(String tenant, List<TrackedPost> claimed, Lease lease, Instant until) {
        return transactions.sql(
                tenant, connection -> posts.postpone(connection, tenant, claimed, lease, until, config.until()));
    }

    /**
     * Publishes how the counters of an account's claimed posts have changed.
     *
     * @param counters the network's counters of a post; empty if it doesn't know the post or didn't answer
     * @param also further work in the same transaction
     */
    public Uni<Void> record(
            String tenant,
            List<TrackedPost> claimed,
            Lease lease,
            Function<TrackedPost, Optional<Counters>> counters,
            Function<SqlConnection, Uni<Void>> also) {
        return transactions.sql(
                tenant,
                connection -> also.apply(connection)
                        .chain(() -> posts.lock(connection, tenant, claimed, lease))
                        .chain(locked -> record(connection, tenant, lease, locked, counters)));
    }

    private Uni<Void> record(
            SqlConnection connection,
            String tenant,
            Lease lease,
            List<TrackedPost> locked,
            Function<TrackedPost, Optional<Counters>> counters) {
        if (locked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        List<TrackedPost> polled = new ArrayList<>();
        List<MetricRecorded> differences = new ArrayList<>();
        List<HourGain> gains = new ArrayList<>();
        for (TrackedPost before : locked) {
            TrackedPost after = counters.apply(before)
                    .map(found -> CounterRules.polled(before, found))
                    .orElseGet(() -> CounterRules.missed(before));
            polled.add(after);
            differences.addAll(CounterRules.differences(before, after, now));
            double gained =
                    Math.log1p(Math.max(0, after.engagements())) - Math.log1p(Math.max(0, before.engagements()));
            if (gained != 0) {
                gains.add(new HourGain(before.publishedAt(), 0, gained));
            }
        }
        return outbox.write(connection, tenant, differences)
                .chain(() -> posts.save(connection, polled, lease, post -> CounterRules.nextPoll(post, config, now)))
                .chain(() -> posts.addToHours(connection, locked.getFirst().accountId(), gains));
    }
}
