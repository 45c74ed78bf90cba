package com.dryjets.social.post;

import com.dryjets.contracts.event.PostEvent;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes unpublished posts, on request and when their content is approved again. */
@ApplicationScoped
class PostChanges {

    private final PostRepository posts;
    private final LedgerRepository ledgers;
    private final PostQueues queues;
    private final Outbox outbox;

    PostChanges(PostRepository posts, LedgerRepository ledgers, PostQueues queues, Outbox outbox) {
        this.posts = posts;
        this.ledgers = ledgers;
        this.queues = queues;
        this.outbox = outbox;
    }

    /** Changes a locked post on a person's request. */
    Uni<Post> change(SqlConnection connection, Post post, PostChange change, PostAction action) {
        return ledgers.find(connection, post.tenant(), post.id()).chain(ledger -> {
            ChangeRules.problem(post, change, ledger.progress()).ifPresent(problem -> {
                throw Problem.conflict(problem);
            });
            return apply(connection, post, change, action, ledger, true);
        });
    }

    /** Changes a locked post whose content was approved again. */
    Uni<Post> approvedAgain(SqlConnection connection, Post post, PostChange change, PostAction action) {
        return ledgers.find(connection, post.tenant(), post.id()).chain(ledger -> {
            PostChange kept = change.keepingMessageOf(post);
            if (ledger.progress().isShown()) {
                return apply(connection, post, kept, action, ledger, false);
            }
            return post.mayBeOut()
                    ? apply(connection, post, kept, action, ledger, false)
                            .call(() -> posts.rewordLater(connection, post, change.message()))
                    : apply(connection, post, change, action, ledger, false);
        });
    }

    private Uni<Post> apply(
            SqlConnection connection,
            Post post,
            PostChange change,
            PostAction wanted,
            Ledger ledger,
            boolean byPerson) {
        PostAction action = PostTransitions.afterLookUp(post, wanted) ? PostAction.LOOK_UP : wanted;
        PostStatus after =
                PostTransitions.after(post.status(), action).orElseThrow(() -> PostProblems.notPossible(post, action));
        List<UUID> account = change.accountId() == null ? List.of() : List.of(change.accountId());
        return queues.readiness(connection, post.tenant(), account)
                .map(readiness -> changed(post, change, after, readiness, byPerson))
                .call(changed -> posts.change(connection, changed, action))
                .call(() -> ChangeRules.expiresPrepared(post, change, ledger.progress())
                        ? ledgers.expirePrepared(connection, post)
                        : Uni.createFrom().voidItem())
                .call(changed -> outbox.write(connection, post.tenant(), events(post, changed, wanted)))
                .call(changed -> keepsPlace(post, changed)
                        ? Uni.createFrom().voidItem()
                        : queues.timeFreed(connection, post.tenant()))
                .call(changed -> queues.wake(connection, post.tenant(), List.of(changed)))
                .chain(() -> posts.get(connection, post.tenant(), post.id()));
    }

    private static boolean keepsPlace(Post before, Post after) {
        return before.scheduledFor().equals(after.scheduledFor())
                && Objects.equals(before.accountId(), after.accountId());
    }

    private static Post changed(Post post, PostChange change, PostStatus after, Readiness readiness, boolean byPerson) {
        Set<HoldReason> holds = holds(after, change, readiness);
        boolean waits = after.isWaiting();
        return new Post(
                post.id(),
                post.tenant(),
                post.campaignId(),
                change.accountId(),
                change.message(),
                waits ? holds.isEmpty() ? PostStatus.QUEUED : PostStatus.HELD : after,
                holds,
                change.scheduledFor(),
                change.timing(),
                change.scheduledFor().equals(post.scheduledFor()) ? post.movedBecause() : null,
                change.scheduledFor(),
                0,
                null,
                post.published(),
                failure(post, after, byPerson),
                post.warning(),
                post.createdBy(),
                change.authors(),
                post.createdAt(),
                post.updatedAt(),
                post.version() + 1);
    }

    /** During a look-up, OUTCOME_UNKNOWN marks that a person asked for it. */
    private static @Nullable Failure failure(Post post, PostStatus after, boolean byPerson) {
        if (after == PostStatus.UNKNOWN) {
            return byPerson ? new Failure(PostFailureReason.OUTCOME_UNKNOWN, null) : null;
        }
        return after.isWaiting() ? null : post.failure();
    }

    /** Returns what the changed post waits for; while it is looked up, what it will wait for if it is not found. */
    private static Set<HoldReason> holds(PostStatus after, PostChange change, Readiness readiness) {
        if (after == PostStatus.UNKNOWN) {
            return readiness.withApproval(change.holds(), change.message(), change.authors());
        }
        return after.isWaiting()
                ? readiness.holds(change.holds(), change.message(), change.accountId(), change.authors())
                : Set.of();
    }

    private static List<PostEvent> events(Post before, Post after, PostAction wanted) {
        return switch (wanted) {
            case RETRY, REVIVE -> before.status() == PostStatus.UNKNOWN ? List.of() : List.of(after.scheduled());
            default -> isRescheduled(before, after) ? List.of(after.rescheduled()) : List.of();
        };
    }

    private static boolean isRescheduled(Post before, Post after) {
        boolean movesToAccount = after.status().isWaiting() && !Objects.equals(before.accountId(), after.accountId());
        return movesToAccount || !before.scheduledFor().equals(after.scheduledFor());
    }
}
