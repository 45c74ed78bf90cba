package com.dryjets.social.post;

import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.lane.ClaimedLane;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.lane.Turn;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Gives claimed lanes their next posts, and takes the lanes back. */
@ApplicationScoped
public class TurnService {

    private static final Logger LOG = Logger.getLogger(TurnService.class);

    private final TenantTransaction transactions;
    private final PublishRepository posts;
    private final LedgerRepository ledgers;
    private final LaneService lanes;
    private final OutcomeWriter outcomes;

    TurnService(
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

        /** The post needs no step: the network does not take it at all, or all is done; ask again. */
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
        return Transactions.repeated(
                        transactions,
                        lane.tenant(),
                        connection -> lanes.lock(connection, lane).chain(turn -> {
                            if (turn.isEmpty()) {
                                return Uni.createFrom().<Next>item(new Next.Nothing());
                            }
                            return turn.get().free()
                                    ? take(connection, lane, turn.get(), plan)
                                    : release(connection, lane, turn.get());
                        }))
                .invoke(next -> {
                    if (next instanceof Next.Perform) {
                        lane.lease().renewed(askedAt);
                    }
                });
    }

    private Uni<Next> take(
            SqlConnection connection, ClaimedLane lane, Turn turn, Function<NetworkPost, List<Step>> plan) {
        return next(connection, lane, turn)
                .chain(post ->
                        post.isEmpty() ? release(connection, lane, turn) : start(connection, lane, post.get(), plan));
    }

    /** Takes the next due post; while others keep their distance from the last one, only that may go on. */
    private Uni<Optional<Post>> next(SqlConnection connection, ClaimedLane lane, Turn turn) {
        if (turn.apartUntil() == null) {
            return posts.take(connection, lane.accountId(), lane.lease());
        }
        return turn.lastPost() == null
                ? Uni.createFrom().item(Optional.empty())
                : posts.takeOne(connection, lane.accountId(), turn.lastPost(), lane.lease());
    }

    /** Returns a lane that still has posts, so that others have their turn. */
    public Uni<Void> release(ClaimedLane lane) {
        return transactions.sql(
                lane.tenant(),
                connection -> lanes.lock(connection, lane)
                        .chain(turn -> turn.isEmpty()
                                ? Uni.createFrom().item(new Next.Nothing())
                                : release(connection, lane, turn.get()))
                        .replaceWithVoid());
    }

    private Uni<Next> release(SqlConnection connection, ClaimedLane lane, Turn turn) {
        return posts.nextDue(connection, lane.accountId(), turn)
                .chain(dueAt -> lanes.release(connection, lane, dueAt))
                .replaceWith(new Next.Nothing());
    }

    private Uni<Next> start(
            SqlConnection connection, ClaimedLane lane, Post post, Function<NetworkPost, List<Step>> plan) {
        return ledgers.find(connection, post.tenant(), post.id()).chain(ledger -> {
            try {
                Optional<Step> step = ledger.next(plan.apply(post.networkPost()));
                if (step.isEmpty()) {
                    return outcomes.complete(connection, task(lane, post, ledger, PublishTask.FIRST))
                            .replaceWith(new Next.Again());
                }
                PublishTask task = task(lane, post, ledger, step.get());
                return ledgers.start(connection, task)
                        .chain(() ->
                                lanes.begin(connection, lane.accountId(), lane.lease(), post.id(), task.showsPart()))
                        .replaceWith(new Next.Perform(task));
            } catch (NetworkFailure refused) {
                return fail(connection, task(lane, post, ledger, PublishTask.FIRST), Failure.of(refused));
            } catch (RuntimeException defect) {
                // Failed, because the posts behind it would wait for ever otherwise.
                LOG.errorf(defect, "Post cannot be planned postId=%s tenant=%s", post.id(), post.tenant());
                return fail(
                        connection,
                        task(lane, post, ledger, PublishTask.FIRST),
                        new Failure(
                                PostFailureReason.UNSUPPORTED, "The post cannot be published as it is. Change it."));
            }
        });
    }

    private Uni<Next> fail(SqlConnection connection, PublishTask task, Failure failure) {
        return outcomes.fail(connection, task, failure).replaceWith(new Next.Again());
    }

    private static PublishTask task(ClaimedLane lane, Post post, Ledger ledger, Step step) {
        return new PublishTask(post, lane.accountId(), ledger.progress(), step, ledger.nextNumber(), lane.lease());
    }
}
