package com.dryjets.social.queue;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.account.AccountDirectory;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.post.DelayService;
import com.dryjets.social.post.HoldReason;
import com.dryjets.social.post.Message;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.PostAction;
import com.dryjets.social.post.PostChange;
import com.dryjets.social.post.PostListService;
import com.dryjets.social.post.PostService;
import com.dryjets.social.post.PostStatus;
import com.dryjets.social.post.Timing;
import com.dryjets.social.projection.ApprovedContentService;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignProjectionService;
import com.dryjets.social.timing.TimeEvidence;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the queue and changes posts on request. */
@ApplicationScoped
class QueueService {

    private final TenantTransaction transactions;
    private final CampaignProjectionService campaigns;
    private final AccountDirectory accounts;
    private final TimeChooser times;
    private final PostService posts;
    private final PostListService lists;
    private final DelayService delays;
    private final ApprovedContentService contents;
    private final Clock clock;

    QueueService(
            TenantTransaction transactions,
            CampaignProjectionService campaigns,
            AccountDirectory accounts,
            TimeChooser times,
            PostService posts,
            PostListService lists,
            DelayService delays,
            ApprovedContentService contents,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.times = times;
        this.posts = posts;
        this.lists = lists;
        this.delays = delays;
        this.contents = contents;
        this.clock = clock;
    }

    Uni<QueueView> queue(Caller caller, UUID campaignId, @Nullable PostStatus status, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> lists.list(connection, tenant, campaignId, status, page)
                        .chain(found -> delays.of(connection, tenant, found)
                                .map(late -> Page.of(found, page, post -> Cursor.write(post.id()))
                                        .map(post -> PostView.of(post, late.get(post.id())))))
                        .chain(shown -> lists.counts(connection, tenant, campaignId)
                                .map(counts -> new QueueView(shown.items(), shown.nextCursor(), counts))));
    }

    Uni<PostView> get(Caller caller, UUID id) {
        return transactions.sql(
                caller.tenant(),
                connection -> posts.get(connection, caller.tenant(), id)
                        .chain(post -> delays.of(connection, post)
                                .chain(delay -> lists.ledger(connection, post)
                                        .map(ledger -> PostView.of(post, delay.orElse(null), null, ledger)))));
    }

    private Uni<PostView> view(SqlConnection connection, Post post, @Nullable TimeEvidence evidence) {
        return delays.of(connection, post).map(delay -> PostView.of(post, delay.orElse(null), evidence, null));
    }

    /** Makes the post due now, so that a replica publishes it in a moment. Fails with 409 if the post is on hold. */
    Uni<PostView> publish(Caller caller, UUID id, @Nullable String ifMatch) {
        return change(caller, id, ifMatch, locked -> {
            if (locked.post().status() == PostStatus.FAILED) {
                throw Problem.conflict("The post has failed. Retry it instead.");
            }
            if (locked.post().status() == PostStatus.HELD) {
                throw Problem.conflict(
                        "The post is on hold: " + HoldWords.of(locked.post().holds()));
            }
            times.requireOpen(locked.campaign());
            return Uni.createFrom().item(Decided.of(PostChange.of(locked.post()).at(clock.instant(), Timing.EXACT)));
        });
    }

    Uni<PostView> reschedule(Caller caller, UUID id, @Nullable String ifMatch, PostTime time) {
        return change(
                caller,
                id,
                ifMatch,
                locked -> locked.account()
                        .chain(account -> times.choose(
                                locked.connection(),
                                locked.campaign(),
                                account.orElseGet(() -> accounts.none(
                                        locked.post().tenant(),
                                        locked.post().message().channel(),
                                        locked.campaign().zone())),
                                time,
                                clock.instant()))
                        .map(chosen -> new Decided(
                                PostChange.of(locked.post()).at(chosen.at(), chosen.timing()), chosen.evidence())));
    }

    /** Replaces the given fields of a post that is not published. */
    Uni<PostView> edit(Caller caller, UUID id, @Nullable String ifMatch, EditPost edit) {
        return change(
                caller,
                id,
                ifMatch,
                locked -> account(locked, edit).map(account -> Decided.of(edited(caller, locked, edit, account))));
    }

    private Uni<Optional<PostingAccount>> account(Locked locked, EditPost edit) {
        return edit.accountId() == null
                ? locked.account()
                : accounts.choose(
                        locked.connection(),
                        locked.post().tenant(),
                        locked.post().message().channel(),
                        edit.accountId());
    }

    private static PostChange edited(Caller caller, Locked locked, EditPost edit, Optional<PostingAccount> account) {
        Post post = locked.post();
        Message message = EditRules.merged(post.message(), edit)
                .tagged(locked.campaign(), post.message().channel())
                .message(
                        post.message().channel(),
                        post.message().contentId(),
                        account.map(PostingAccount::limitOverrides).orElse(Map.of()));
        PostChange change = reworded(PostChange.of(post), post.message(), message, caller);
        return account.map(used -> change.by(used.id())).orElse(change);
    }

    private static PostChange reworded(PostChange change, Message before, Message after, Caller caller) {
        if (after.equals(before)) {
            return change;
        }
        return after.withPrivacyOf(before).equals(before) ? change.seenAs(after) : change.with(after, caller.user());
    }

    /**
     * Approves a post that was written or changed since its last approval. Fails with 422 if the caller may not approve it.
     */
    Uni<PostView> approve(Caller caller, UUID id, @Nullable String ifMatch) {
        return change(caller, id, ifMatch, locked -> {
            if (!locked.post().holds().contains(HoldReason.APPROVAL)) {
                throw Problem.conflict("The post does not need approval.");
            }
            return posts.mayApprove(locked.connection(), locked.post(), caller.user())
                    .invoke(QueueService::requireSomeoneElse)
                    .replaceWith(Decided.of(PostChange.of(locked.post()).approved()));
        });
    }

    private static void requireSomeoneElse(boolean may) {
        if (!may) {
            throw Problem.unprocessable(
                    "You wrote or changed this post after its last approval. Someone else must approve it.", List.of());
        }
    }

    Uni<PostView> cancel(Caller caller, UUID id, @Nullable String ifMatch) {
        return transactions.sql(
                caller.tenant(),
                connection -> posts.lock(connection, caller.tenant(), id)
                        .invoke(post -> ETag.require(ifMatch, post.version()))
                        .invoke(QueueService::requireCancellable)
                        .chain(post -> posts.cancel(connection, caller.tenant(), List.of(id), "Cancelled by a person."))
                        .chain(() -> posts.get(connection, caller.tenant(), id))
                        .chain(post -> view(connection, post, null)));
    }

    private static void requireCancellable(Post post) {
        if (post.status() == PostStatus.PUBLISHED || post.status() == PostStatus.CANCELLED) {
            throw Problem.conflict(
                    post.status() == PostStatus.PUBLISHED
                            ? "The post is already published. Delete it at the network instead."
                            : "The post is already cancelled.");
        }
    }

    /** Queues a failed post again, for now or for its time if that is in the future. */
    Uni<PostView> retry(Caller caller, UUID id, @Nullable String ifMatch) {
        return change(caller, id, ifMatch, PostAction.RETRY, locked -> {
            times.requireOpen(locked.campaign());
            Instant now = clock.instant();
            Instant time = locked.post().scheduledFor().isBefore(now)
                    ? now
                    : locked.post().scheduledFor();
            return requireApproved(locked)
                    .replaceWith(Decided.of(PostChange.of(locked.post())
                            .at(time, locked.post().timing())
                            .holding(CampaignScheduler.holds(locked.campaign()))));
        });
    }

    /** Fails with 409 if the post's content has been withdrawn. */
    private Uni<Void> requireApproved(Locked locked) {
        UUID content = locked.post().message().contentId();
        return content == null
                ? Uni.createFrom().voidItem()
                : contents.find(locked.connection(), locked.post().tenant(), content)
                        .map(found -> found.orElseThrow(() -> Problem.conflict(
                                "The content of this post was withdrawn. Have it approved again first.")))
                        .replaceWithVoid();
    }

    /** A locked post with what a change needs. */
    private record Locked(
            SqlConnection connection, CampaignProjection campaign, Post post, Uni<Optional<PostingAccount>> account) {}

    /** A change, and what its time is based on if that is a best time. */
    private record Decided(PostChange change, @Nullable TimeEvidence evidence) {

        static Decided of(PostChange change) {
            return new Decided(change, null);
        }
    }

    private interface Decision {
        Uni<Decided> of(Locked locked);
    }

    private Uni<PostView> change(Caller caller, UUID id, @Nullable String ifMatch, Decision decision) {
        return change(caller, id, ifMatch, PostAction.CHANGE, decision);
    }

    /** Locks the campaign against changes, then the post. Every writer of posts follows this order. */
    private Uni<PostView> change(
            Caller caller, UUID id, @Nullable String ifMatch, PostAction action, Decision decision) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> posts.get(connection, tenant, id)
                        .chain(post -> campaigns.share(connection, tenant, post.campaignId()))
                        .chain(campaign -> posts.lock(connection, tenant, id)
                                .invoke(post -> ETag.require(ifMatch, post.version()))
                                .invoke(post -> posts.requirePossible(post, action))
                                .chain(post -> decision.of(
                                                new Locked(connection, campaign, post, account(connection, post)))
                                        .chain(decided -> posts.change(connection, post, decided.change(), action)
                                                .chain(changed -> view(connection, changed, decided.evidence()))))));
    }

    private Uni<Optional<PostingAccount>> account(SqlConnection connection, Post post) {
        return Uni.createFrom()
                .deferred(() -> post.accountId() == null
                        ? Uni.createFrom().item(Optional.empty())
                        : accounts.find(connection, post.tenant(), post.accountId()));
    }
}
