package com.dryjets.social.post;

import com.dryjets.contracts.event.PostEvent;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.social.engagement.EngagementService;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.network.RateLimit.Operation;
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
     * @param cancelReason why the post is no longer wanted; it is stopped if it is certain how much of it is out
     */
    Uni<Void> write(SqlConnection connection, PublishTask task, Outcome outcome, Optional<String> cancelReason) {
        return ledgers.finish(connection, task, outcome.name(), remoteId(outcome), outcome.detail())
                .chain(() -> endToShow(connection, task, outcome))
                .chain(() -> cancelReason.isPresent() && isCertain(outcome)
                        ? stop(connection, task, outcome, cancelReason.get())
                        : apply(connection, task, outcome));
    }

    /** Look-ups show nothing: the gap is kept to the attempt before them. */
    private Uni<Void> endToShow(SqlConnection connection, PublishTask task, Outcome outcome) {
        boolean attempt = task.showsPart() && task.post().status() == PostStatus.PUBLISHING;
        return attempt
                ? lanes.endToShow(connection, task.post().tenant(), task.accountId(), mayBeShown(outcome))
                : Uni.createFrom().voidItem();
    }

    private static boolean mayBeShown(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Shown unused -> true;
            case Outcome.Continued unused -> true;
            case Outcome.Lost unused -> true;
            case Outcome.Postponed unused -> false;
            case Outcome.SetAside unused -> false;
            case Outcome.Refused refused -> refused.failure().code() == PostFailureReason.OUTCOME_UNKNOWN;
        };
    }

    private static @Nullable String remoteId(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Shown shown -> shown.remoteId();
            case Outcome.Continued continued -> continued.remoteId();
            case Outcome.Postponed postponed -> postponed.remoteId();
            case Outcome.SetAside unused -> null;
            case Outcome.Lost lost -> lost.remoteId();
            case Outcome.Refused unused -> null;
        };
    }

    /** The network's id of a post that a look-up found; empty for every other outcome. */
    static Optional<String> foundId(Outcome outcome) {
        return outcome.name().equals(LedgerEntry.FOUND) ? Optional.ofNullable(remoteId(outcome)) : Optional.empty();
    }

    /** Whether it is certain how much of the post people see, so that nothing follows if it is no longer wanted. */
    private static boolean isCertain(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Shown unused -> false;
            case Outcome.Lost unused -> false;
            case Outcome.Refused refused -> refused.failure().code() != PostFailureReason.OUTCOME_UNKNOWN;
            case Outcome.Continued unused -> true;
            case Outcome.Postponed unused -> true;
            case Outcome.SetAside unused -> true;
        };
    }

    private Uni<Void> apply(SqlConnection connection, PublishTask task, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Shown shown -> confirm(connection, task, shown);
            case Outcome.Continued continued ->
                showPart(connection, task, continued).chain(() -> requeue(connection, task, continued.dueAt(), 0));
            case Outcome.Lost lost -> posts.lose(connection, task, lost.lookUpAt(), lost.failures());
            case Outcome.Postponed postponed ->
                replaceMessage(connection, task)
                        .chain(() -> requeue(connection, task, postponed.dueAt(), postponed.failures()));
            case Outcome.SetAside unused ->
                replaceMessage(connection, task)
                        .chain(() -> requeue(
                                connection, task, clock.instant(), task.post().failures()));
            case Outcome.Refused refused -> fail(connection, task, refused.failure());
        };
    }

    private Uni<Void> showPart(SqlConnection connection, PublishTask task, Outcome.Continued part) {
        return task.step().equals(PublishTask.FIRST)
                ? posts.showPart(
                        connection,
                        task,
                        part.remoteId(),
                        part.url() == null ? null : part.url().toString())
                : Uni.createFrom().voidItem();
    }

    /** A message that was approved while the post may have been out follows now; what was uploaded is not of it. */
    private Uni<Void> replaceMessage(SqlConnection connection, PublishTask task) {
        return posts.replaceMessage(connection, task)
                .chain(replaced -> replaced
                        ? ledgers.expirePrepared(connection, task.post())
                        : Uni.createFrom().voidItem());
    }

    /** Cancels a post that is no longer wanted; one of which people see a part stays published with that part. */
    private Uni<Void> stop(SqlConnection connection, PublishTask task, Outcome outcome, String reason) {
        Optional<Outcome.Shown> part = shownPart(task, outcome, reason);
        return part.isPresent() ? confirm(connection, task, part.get()) : cancel(connection, task, reason);
    }

    private Optional<Outcome.Shown> shownPart(PublishTask task, Outcome outcome, String reason) {
        String warning = PostProblems.partOnly(reason);
        if (outcome instanceof Outcome.Continued part) {
            String first = task.progress().done().getOrDefault(PublishTask.FIRST, part.remoteId());
            return Optional.of(new Outcome.Shown(part.name(), part.remoteId(), first, part.url(), part.at(), warning));
        }
        return Optional.ofNullable(task.progress().done().get(PublishTask.FIRST))
                .map(first -> new Outcome.Shown(outcome.name(), "", first, null, clock.instant(), warning));
    }

    /** Notes that a post is out although no step of it is left: a person has taken the other parts away. */
    Uni<Void> complete(SqlConnection connection, PublishTask task) {
        return Optional.ofNullable(task.progress().done().get(PublishTask.FIRST))
                .map(first -> confirm(
                        connection,
                        task,
                        new Outcome.Shown(LedgerEntry.DONE, first, first, null, clock.instant(), null)))
                .orElseGet(() -> fail(
                        connection, task, new Failure(PostFailureReason.UNSUPPORTED, "There is nothing to publish.")));
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
        return posts.confirm(connection, task, shown)
                .chain(confirmed -> confirmed
                        .map(published -> publish(connection, task, published))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> publish(SqlConnection connection, PublishTask task, Post.Published published) {
        PostEvent.PostPublished event = task.post().published(published, next(task));
        String tenant = task.post().tenant();
        return lanes.forgetLimits(connection, tenant, task.accountId(), Operation.PUBLISH)
                .chain(() -> engagement.track(connection, tenant, task.accountId(), event))
                .chain(() -> outbox.write(connection, tenant, List.of(event)));
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
