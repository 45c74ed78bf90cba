package com.dryjets.social.post;

import com.dryjets.contracts.event.PostEvent;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.social.engagement.EngagementService;
import com.dryjets.social.lane.LaneService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes an outcome with all that follows from it, in the transaction that holds the post. */
@ApplicationScoped
class OutcomeWriter {

    private final PublishRepository posts;
    private final LedgerRepository ledgers;
    private final LaneService lanes;
    private final EngagementService engagement;
    private final Outbox outbox;
    private final Clock clock;

    OutcomeWriter(
            PublishRepository posts,
            LedgerRepository ledgers,
            LaneService lanes,
            EngagementService engagement,
            Outbox outbox,
            Clock clock) {
        this.posts = posts;
        this.ledgers = ledgers;
        this.lanes = lanes;
        this.engagement = engagement;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Writes the outcome of a step.
     *
     * @param cancelReason why the post is no longer wanted; it is cancelled if it is certain that it is not out
     */
    Uni<Void> write(SqlConnection connection, PublishTask task, Outcome outcome, Optional<String> cancelReason) {
        return ledgers.finish(connection, task, outcome.name(), remoteId(outcome), outcome.detail())
                .chain(() -> apply(connection, task, outcome, cancelReason));
    }

    private static @Nullable String remoteId(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Shown shown -> shown.remoteId();
            case Outcome.Postponed postponed -> postponed.remoteId();
            case Outcome.SetAside unused -> null;
            case Outcome.Lost lost -> lost.remoteId();
            case Outcome.Refused unused -> null;
        };
    }

    private Uni<Void> apply(
            SqlConnection connection, PublishTask task, Outcome outcome, Optional<String> cancelReason) {
        return switch (outcome) {
            case Outcome.Shown shown -> confirm(connection, task, shown);
            case Outcome.Lost lost -> posts.lose(connection, task, lost.lookUpAt(), lost.failures());
            case Outcome.Postponed unused when cancelReason.isPresent() -> cancel(connection, task, cancelReason.get());
            case Outcome.SetAside unused when cancelReason.isPresent() -> cancel(connection, task, cancelReason.get());
            case Outcome.Postponed postponed -> requeue(connection, task, postponed.dueAt(), postponed.failures());
            case Outcome.SetAside unused ->
                requeue(connection, task, clock.instant(), task.post().failures());
            case Outcome.Refused refused -> fail(connection, task, refused.failure());
        };
    }

    /** Puts the post into the queue again; holds it if its account cannot publish. */
    private Uni<Void> requeue(SqlConnection connection, PublishTask task, Instant dueAt, int failures) {
        String tenant = task.post().tenant();
        return lanes.lockOpen(connection, tenant, List.of(task.accountId()))
                .chain(open -> open.contains(task.accountId())
                        ? posts.postpone(connection, task, dueAt, failures)
                                .chain(() -> lanes.wake(connection, tenant, Map.of(task.accountId(), dueAt)))
                        : posts.setAside(connection, task));
    }

    private Uni<Void> confirm(SqlConnection connection, PublishTask task, Outcome.Shown shown) {
        PostEvent.PostPublished event =
                task.post().published(new Post.Published(shown.externalId(), shown.url(), shown.at()), next(task));
        return posts.confirm(connection, task, shown)
                .chain(() -> engagement.track(connection, task.post().tenant(), task.accountId(), event))
                .chain(() -> outbox.write(connection, task.post().tenant(), List.of(event)));
    }

    /** Gives a post up. */
    Uni<Void> fail(SqlConnection connection, PublishTask task, Failure failure) {
        PostEvent event = task.post().failed(failure, task.number(), clock.instant(), next(task));
        return posts.fail(connection, task, failure)
                .chain(() -> outbox.write(connection, task.post().tenant(), List.of(event)));
    }

    private Uni<Void> cancel(SqlConnection connection, PublishTask task, String reason) {
        return posts.cancel(connection, task)
                .chain(() -> outbox.write(
                        connection, task.post().tenant(), List.of(task.post().cancelled(reason, next(task)))));
    }

    /** Every statement that ends an attempt raises the version, so events of a post have growing ones. */
    private static long next(PublishTask task) {
        return task.post().version() + 1;
    }
}
