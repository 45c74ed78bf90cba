package com.dryjets.social.post;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.lane.ClaimedLane;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Posts as publishing sees them. A step is in the ledger before its network is called, and its outcome is committed with
 * all that follows from it, so a crash at any point leaves a post that another replica can go on with.
 */
@ApplicationScoped
public class PublishService {

    private final TenantTransaction transactions;
    private final PublishRepository posts;
    private final LedgerRepository ledgers;
    private final LaneService lanes;
    private final OutcomeWriter outcomes;

    PublishService(
            TenantTransaction transactions,
            PublishRepository posts,
            LedgerRepository ledgers,
            LaneService lanes,
            OutcomeWriter outcomes) {
        this.transactions = transactions;
        this.posts = posts;
        this.ledgers = ledgers;
        this.lanes = lanes;
        this.outcomes = outcomes;
    }

    /** What a lane is to do next. */
    public sealed interface Next {

        /** Perform this step. */
        record Perform(PublishTask task) implements Next {}

        /** The network does not take the post at all, which has failed; ask again. */
        record Again() implements Next {}

        /** Nothing: no post is due, the account rests, or another replica holds the lane. */
        record Nothing() implements Next {}
    }

    /**
     * Takes the lane's next due post and notes its next step in the ledger; without one, returns the lane.
     *
     * @param plan the steps of a post; may fail with a {@link NetworkFailure} if its network does not take it
     */
    public Uni<Next> takeNext(ClaimedLane lane, Function<NetworkPost, List<Step>> plan) {
        long askedAt = System.nanoTime();
        return transactions
                .sql(
                        lane.tenant(),
                        connection -> lanes.lock(connection, lane).chain(free -> {
                            if (free.isEmpty()) {
                                return Uni.createFrom().<Next>item(new Next.Nothing());
                            }
                            return free.get() ? take(connection, lane, plan) : release(connection, lane);
                        }))
                .invoke(next -> {
                    if (next instanceof Next.Perform) {
                        lane.lease().renewed(askedAt);
                    }
                });
    }

    private Uni<Next> take(SqlConnection connection, ClaimedLane lane, Function<NetworkPost, List<Step>> plan) {
        return posts.take(connection, lane.accountId(), lane.lease())
                .chain(post -> post.isEmpty()
                        ? release(connection, lane)
                        : lanes.renew(connection, lane.accountId(), lane.lease())
                                .chain(() -> start(connection, lane, post.get(), plan)));
    }

    /** Returns a lane that still has posts, so that others have their turn. */
    public Uni<Void> release(ClaimedLane lane) {
        return transactions.sql(
                lane.tenant(),
                connection -> lanes.lock(connection, lane)
                        .chain(held ->
                                held.isEmpty() ? Uni.createFrom().item(new Next.Nothing()) : release(connection, lane))
                        .replaceWithVoid());
    }

    private Uni<Next> release(SqlConnection connection, ClaimedLane lane) {
        return posts.nextDue(connection, lane.accountId())
                .chain(dueAt -> lanes.release(connection, lane, dueAt))
                .replaceWith(new Next.Nothing());
    }

    private Uni<Next> start(
            SqlConnection connection, ClaimedLane lane, Post post, Function<NetworkPost, List<Step>> plan) {
        return ledgers.find(connection, post.tenant(), post.id()).chain(ledger -> {
            try {
                Step step = ledger.next(plan.apply(post.networkPost()))
                        .orElseThrow(() -> new IllegalStateException("All steps are done, but the post is queued"));
                PublishTask task = new PublishTask(
                        post, lane.accountId(), ledger.progress(), step, ledger.nextNumber(), lane.lease());
                return ledgers.start(connection, task).replaceWith(new Next.Perform(task));
            } catch (NetworkFailure refused) {
                PublishTask task = new PublishTask(
                        post,
                        lane.accountId(),
                        Progress.NONE,
                        new Step(Step.Kind.PUBLISH, 0),
                        ledger.nextNumber(),
                        lane.lease());
                Failure failure = new Failure(Failure.Code.of(refused.kind()), refused.getMessage());
                return outcomes.fail(connection, task, failure).replaceWith(new Next.Again());
            }
        });
    }

    /**
     * Notes that a step is done and begins the one after it; empty if the lease was lost, or the post is no longer wanted
     * and nobody sees anything of it yet.
     *
     * @param shownUrl where people see what the step showed, if it did
     */
    public Uni<Optional<PublishTask>> continueWith(
            PublishTask task, String remoteId, @Nullable URI shownUrl, Step next) {
        long askedAt = System.nanoTime();
        return locked(
                        task,
                        (connection, state) -> state.cancelReason().isPresent() && isInvisible(task)
                                ? stop(connection, task, remoteId, state).replaceWith(Optional.<PublishTask>empty())
                                : begin(connection, task, remoteId, shownUrl, next)
                                        .map(Optional::of))
                .map(begun -> begun.flatMap(Function.identity()))
                .invoke(begun -> begun.ifPresent(unused -> task.lease().renewed(askedAt)));
    }

    private static boolean isInvisible(PublishTask task) {
        return !task.step().isVisible()
                && task.progress().done().keySet().stream().noneMatch(Step::isVisible);
    }

    private Uni<Void> stop(
            SqlConnection connection, PublishTask task, String remoteId, PublishRepository.Locked state) {
        Outcome done = new Outcome.Postponed(
                LedgerEntry.DONE,
                null,
                remoteId,
                task.post().dueAt(),
                task.post().failures());
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
                .chain(() -> renew(connection, task))
                .chain(() -> ledgers.start(connection, following))
                .replaceWith(following);
    }

    /** Extends the leases of the post and of its lane; false if that of the post was lost. */
    private Uni<Boolean> renew(SqlConnection connection, PublishTask task) {
        return posts.renew(connection, task.post().id(), task.lease())
                .call(() -> lanes.renew(connection, task.accountId(), task.lease()));
    }

    private Uni<Void> noteShown(SqlConnection connection, PublishTask task, String remoteId, @Nullable URI url) {
        boolean first = task.step().kind() == Step.Kind.PUBLISH && task.step().index() == 0;
        return first
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

    /**
     * Stores the outcome of a step, or of a look-up; false if the lease was lost.
     *
     * @param also further work of the same transaction
     */
    public Uni<Boolean> finish(PublishTask task, Outcome outcome, Function<SqlConnection, Uni<Void>> also) {
        return locked(
                        task,
                        (connection, state) -> also.apply(connection)
                                .chain(() -> outcomes.write(connection, task, outcome, state.cancelReason()))
                                .replaceWith(true))
                .map(done -> done.orElse(false));
    }

    /** Notes that what a step made has expired, in the transaction of the outcome. */
    public Uni<Void> expire(SqlConnection connection, PublishTask task, Step expired) {
        return ledgers.expire(connection, task.post(), expired);
    }

    /** Work on a post while it is locked. */
    private interface LockedWork<T> {
        Uni<T> apply(SqlConnection connection, PublishRepository.Locked state);
    }

    /** Locks the post; empty if the lease was lost. */
    private <T> Uni<Optional<T>> locked(PublishTask task, LockedWork<T> work) {
        return transactions.sql(
                task.post().tenant(),
                connection -> posts.lock(connection, task)
                        .chain(state -> state.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : work.apply(connection, state.get()).map(Optional::of)));
    }

    /** Which of the ids at the network belong to other posts of ours. */
    public Uni<Set<String>> known(PublishTask task, List<String> remoteIds) {
        return transactions.sql(task.post().tenant(), connection -> ledgers.known(connection, task, remoteIds));
    }

    /** Whether an earlier try of the step may be the one that the network shows. */
    public Uni<Boolean> mayHaveShown(PublishTask task) {
        return transactions.sql(
                task.post().tenant(),
                connection -> ledgers.find(
                                connection, task.post().tenant(), task.post().id())
                        .map(ledger -> ledger.mayHaveShown(task.step(), task.number())));
    }
}
