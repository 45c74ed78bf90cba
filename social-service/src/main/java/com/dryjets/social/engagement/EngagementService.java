package com.dryjets.social.engagement;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.platform.Counters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tracks published posts and passes on how their counters change. */
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
    public Uni<Void> track(SqlConnection connection, String tenant, PostPublished post) {
        return posts.insert(connection, tenant, post);
    }

    Uni<PostAnalytics> get(Caller caller, UUID postId) {
        return transactions
                .sql(caller.tenant(), connection -> posts.find(connection, caller.tenant(), postId))
                .map(found -> found.orElseThrow(() -> Problem.notFound("published post", postId)));
    }

    /** Claims posts of all tenants whose counters are due, except those whose ids are excluded. */
    Uni<List<TrackedPost>> claim(Set<UUID> excluded) {
        return transactions.sql(
                Tenants.ALL,
                connection -> posts.claim(connection, Lease.start(config.lease()), config.batch(), excluded));
    }

    /**
     * Passes on how the counters of one tenant's claimed posts have changed. A post that the network did not report
     * keeps its counters.
     *
     * @param also further work of the same transaction
     */
    Uni<Void> record(
            String tenant,
            List<TrackedPost> claimed,
            Function<TrackedPost, @Nullable Counters> counters,
            Function<SqlConnection, Uni<Void>> also) {
        return transactions.sql(
                tenant,
                connection -> also.apply(connection)
                        .chain(() -> posts.lock(connection, claimed))
                        .chain(locked -> recordEach(connection, locked, counters)));
    }

    private Uni<Void> recordEach(
            SqlConnection connection, List<TrackedPost> locked, Function<TrackedPost, @Nullable Counters> counters) {
        return Multi.createFrom()
                .iterable(locked)
                .onItem()
                .transformToUniAndConcatenate(post -> record(connection, post, counters.apply(post)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> record(SqlConnection connection, TrackedPost post, @Nullable Counters counters) {
        Instant now = clock.instant();
        Counters reported = counters == null ? new Counters(Map.of()) : counters;
        List<MetricRecorded> differences = CounterRules.differences(post, reported, now);
        TrackedPost polled = CounterRules.polled(post, reported, !differences.isEmpty());
        Optional<Instant> next = CounterRules.nextPoll(polled, config, now);
        return outbox.write(connection, post.tenant(), differences)
                .chain(() -> posts.save(connection, polled, now, next));
    }
}
