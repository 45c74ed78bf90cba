package com.dryjets.social.post;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Posts as publishing sees them. A step is in the ledger before its network is called, and its outcome is committed with
 * all that follows from it, so a crash at any point leaves a post that another replica can go on with.
 */
@ApplicationScoped
public class PublishService {

    /** A post that is being published is settled after a few calls. */
    private static final Duration UNTIL_SETTLED = Duration.ofSeconds(5);

    private final TenantTransaction transactions;
    private final PublishRepository posts;
    private final LedgerRepository ledgers;
    private final LaneService lanes;
    private final OutcomeWriter outcomes;
    private final Clock clock;

    PublishService(
            TenantTransaction transactions,
            PublishRepository posts,
            LedgerRepository ledgers,
            LaneService lanes,
            OutcomeWriter outcomes,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.ledgers = ledgers;
        this.lanes = lanes;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Notes that a step is done and begins the one after it. Empty if the lease was lost, if the post is no longer wanted
     * and nobody sees anything of it yet, or if the account rests: then the network would refuse the next step.
     *
     * @param shownUrl where people see what the step showed, if it did
     * @param also further work of the same transaction, which may let the account rest
     */
    public Uni<Optional<PublishTask>> continueWith(
            PublishTask task,
            String remoteId,
            @Nullable URI shownUrl,
            Step next,
            Function<SqlConnection, Uni<Void>> also) {
        long askedAt = System.nanoTime();
        return locked(
                        task,
                        (connection, state) -> also.apply(connection)
                                .chain(() -> lanes.rests(connection, task.post().tenant(), task.accountId()))
                                .chain(rests -> rests || state.cancelReason().isPresent() && isInvisible(task)
                                        ? stop(connection, task, remoteId, shownUrl, state)
                                                .replaceWith(Optional.<PublishTask>empty())
                                        : begin(connection, task, remoteId, shownUrl, next)
                                                .map(Optional::of)))
                .map(begun -> begun.flatMap(Function.identity()))
                .invoke(begun -> begun.ifPresent(unused -> task.lease().renewed(askedAt)));
    }

    private static boolean isInvisible(PublishTask task) {
        return !task.step().isVisible() && !task.progress().isShown();
    }

    /** Ends the turn of a post after a step; it goes on with the next one, unless it is no longer wanted. */
    private Uni<Void> stop(
            SqlConnection connection,
            PublishTask task,
            String remoteId,
            @Nullable URI shownUrl,
            PublishRepository.Locked state) {
        Instant dueAt = task.post().dueAt();
        Outcome done = task.step().isVisible()
                ? new Outcome.Continued(LedgerEntry.DONE, remoteId, shownUrl, clock.instant(), dueAt)
                : new Outcome.Postponed(
                        LedgerEntry.DONE, null, remoteId, dueAt, task.post().failures());
        return outcomes.write(connection, task, done, state.cancelReason());
    }

    private Uni<PublishTask> begin(
            SqlConnection connection, PublishTask task, String remoteId, @Nullable URI shownUrl, Step next) {
        Map<Step, String> done = new HashMap<>(task.progress().done());
        done.put(task.step(), remoteId);
        PublishTask following = new PublishTask(
                task.post(),
                task.accountId(),
                new Progress(done, task.progress().pending()),
                next,
                task.number() + 1,
                task.lease());
        return ledgers.finish(connection, task, LedgerEntry.DONE, remoteId, null)
                .chain(() -> noteShown(connection, task, remoteId, shownUrl))
                .chain(() -> lanes.begin(
                        connection, task.accountId(), task.lease(), task.post().id(), following.showsPart()))
                .chain(() -> posts.renew(connection, task.post().id(), task.lease()))
                .chain(() -> ledgers.start(connection, following))
                .replaceWith(following);
    }

    /** Extends the leases of the lane and of its post, in the order of all locks; false if that of the post was lost. */
    private Uni<Boolean> renew(SqlConnection connection, PublishTask task) {
        return lanes.renew(connection, task.accountId(), task.lease())
                .chain(() -> posts.renew(connection, task.post().id(), task.lease()));
    }

    private Uni<Void> noteShown(SqlConnection connection, PublishTask task, String remoteId, @Nullable URI url) {
        return task.showsPart()
                ? lanes.endToShow(connection, task.post().tenant(), task.accountId(), true)
                        .chain(() -> noteFirst(connection, task, remoteId, url))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> noteFirst(SqlConnection connection, PublishTask task, String remoteId, @Nullable URI url) {
        return task.step().equals(PublishTask.FIRST)
                ? posts.showPart(connection, task, remoteId, url == null ? null : url.toString())
                : Uni.createFrom().voidItem();
    }

    /** Extends the leases of a post and its lane while a long upload goes on. */
    public Uni<Void> renew(PublishTask task) {
        long askedAt = System.nanoTime();
        return transactions
                .sql(task.post().tenant(), connection -> renew(connection, task))
                .invoke(held -> {
                    if (held) {
                        task.lease().renewed(askedAt);
                    }
                })
                .replaceWithVoid();
    }

    /** Extends the lease of a post while it is looked up; false if it was lost. */
    public Uni<Boolean> keep(PublishTask task) {
        return transactions.sql(
                task.post().tenant(),
                connection -> posts.renew(connection, task.post().id(), task.lease()));
    }

    /**
     * Stores the outcome of a step, or of a look-up; answers what was stored, or empty if the lease was lost. A post that
     * the network is said to show is looked up again if meanwhile another post of ours was found to be that one.
     *
     * @param also further work of the same transaction
     */
    public Uni<Optional<Outcome>> finish(PublishTask task, Outcome outcome, Function<SqlConnection, Uni<Void>> also) {
        return locked(
                task,
                (connection, state) -> checked(connection, task, outcome)
                        .call(() -> also.apply(connection))
                        .call(checked -> outcomes.write(connection, task, checked, state.cancelReason())));
    }

    /** Of two posts with the same texts only one is settled by what the network shows. The lane's lock makes them wait. */
    private Uni<Outcome> checked(SqlConnection connection, PublishTask task, Outcome outcome) {
        Optional<String> found = OutcomeWriter.foundId(outcome);
        if (found.isEmpty()) {
            return Uni.createFrom().item(outcome);
        }
        return ledgers.isTaken(connection, task, found.get()).map(taken -> taken ? ambiguous(task) : outcome);
    }

    private Outcome ambiguous(PublishTask task) {
        return new Outcome.Lost(
                LedgerEntry.UNKNOWN,
                "Another post with the same text is being settled.",
                null,
                clock.instant().plus(UNTIL_SETTLED),
                task.post().failures());
    }

    /** Notes that what a step made has expired, in the transaction of the outcome. */
    public Uni<Void> expire(SqlConnection connection, PublishTask task, Step expired) {
        return ledgers.expire(connection, task.post(), expired);
    }

    /** Work on a post while it is locked. */
    private interface LockedWork<T> {
        Uni<T> apply(SqlConnection connection, PublishRepository.Locked state);
    }

    /** Locks the lane and then the post, as everyone does; empty if the lease was lost. */
    private <T> Uni<Optional<T>> locked(PublishTask task, LockedWork<T> work) {
        String tenant = task.post().tenant();
        return Transactions.repeated(
                transactions,
                tenant,
                connection -> lanes.lockOpen(connection, tenant, List.of(task.accountId()))
                        .chain(() -> posts.lock(connection, task))
                        .chain(state -> state.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : work.apply(connection, state.get()).map(Optional::of)));
    }
}
