package com.dryjets.social.post;

import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.social.engagement.EngagementService;
import com.dryjets.social.lane.LaneService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Adds, changes, moves and cancels posts for people, campaigns and accounts, in the caller's transaction. Lanes are locked
 * before posts, and before posts are queued for them, so that no account is disconnected meanwhile. They are woken last.
 */
@ApplicationScoped
public class PostService {

    /** Bounds the memory needed for any number of posts. */
    private static final int PART = 1_000;

    private static final UUID FIRST = new UUID(0, 0);

    private final PostRepository posts;
    private final LaneService lanes;
    private final PostQueues queues;
    private final PostChanges changes;
    private final EngagementService engagement;
    private final Outbox outbox;
    private final Clock clock;

    PostService(
            PostRepository posts,
            LaneService lanes,
            PostQueues queues,
            PostChanges changes,
            EngagementService engagement,
            Outbox outbox,
            Clock clock) {
        this.posts = posts;
        this.lanes = lanes;
        this.queues = queues;
        this.changes = changes;
        this.engagement = engagement;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Finds a post, or fails with 404. */
    public Uni<Post> get(SqlConnection connection, String tenant, UUID id) {
        return posts.get(connection, tenant, id);
    }

    /** Locks the lane of a post's account, then the post, until the transaction ends; fails with 404 if there is none. */
    public Uni<Post> lock(SqlConnection connection, String tenant, UUID id) {
        return posts.get(connection, tenant, id)
                .call(post -> lanes.lockOpen(connection, tenant, accounts(post)))
                .chain(() -> posts.lock(connection, tenant, id));
    }

    private static List<UUID> accounts(Post post) {
        return post.accountId() == null ? List.of() : List.of(post.accountId());
    }

    /** Locks the lanes of the posts that a campaign has of content pieces, then the posts. */
    public Uni<List<Post>> ofContent(SqlConnection connection, String tenant, UUID campaignId, List<UUID> contentIds) {
        return posts.accountsOfContent(connection, tenant, campaignId, contentIds)
                .chain(accounts -> lockLanes(connection, tenant, accounts))
                .chain(() -> posts.ofContent(connection, tenant, campaignId, contentIds));
    }

    /** Locks lanes in a fixed order before posts are added one by one, so that two transactions can't deadlock. */
    public Uni<Void> lockLanes(SqlConnection connection, String tenant, Set<UUID> accountIds) {
        return lanes.lockOpen(connection, tenant, accountIds).replaceWithVoid();
    }

    /** Adds posts to the queue. Posts whose account can't publish are held. */
    public Uni<List<Post>> add(SqlConnection connection, String tenant, List<NewPost> added) {
        Set<UUID> accounts =
                added.stream().map(NewPost::accountId).filter(Objects::nonNull).collect(Collectors.toSet());
        Instant now = clock.instant();
        return queues.readiness(connection, tenant, accounts)
                .map(readiness -> added.stream()
                        .map(wanted -> post(tenant, wanted, readiness, now))
                        .toList())
                .call(made -> posts.insert(connection, made))
                .call(made -> outbox.write(
                        connection, tenant, made.stream().map(Post::scheduled).toList()))
                .call(made -> queues.wake(connection, tenant, made));
    }

    private static Post post(String tenant, NewPost wanted, Readiness readiness, Instant now) {
        List<String> authors = wanted.approved() ? List.of() : List.of(wanted.createdBy());
        Set<HoldReason> holds = readiness.holds(wanted.holds(), wanted.message(), wanted.accountId(), authors);
        return new Post(
                Ids.next(),
                tenant,
                wanted.campaignId(),
                wanted.accountId(),
                wanted.message(),
                holds.isEmpty() ? PostStatus.QUEUED : PostStatus.HELD,
                holds,
                wanted.scheduledFor(),
                wanted.timing(),
                null,
                wanted.scheduledFor(),
                0,
                null,
                null,
                null,
                null,
                wanted.createdBy(),
                authors,
                now,
                now,
                1);
    }

    /** Whether the person may approve the post. */
    public Uni<Boolean> mayApprove(SqlConnection connection, Post post, String user) {
        return queues.readiness(connection, post.tenant(), Set.of())
                .map(readiness -> readiness.mayApprove(user, post.authors()));
    }

    /** Fails with 409 if the post's state does not allow the action. */
    public void requirePossible(Post post, PostAction action) {
        if (PostTransitions.after(post.status(), action).isEmpty()) {
            throw PostProblems.notPossible(post, action);
        }
    }

    /**
     * Changes a locked post when a person edits, moves or retries it. Fails with 409 if its state doesn't allow the action,
     * or if the network may already show what the change replaces.
     */
    public Uni<Post> change(SqlConnection connection, Post post, PostChange change, PostAction action) {
        return changes.change(connection, post, change, action);
    }

    /**
     * Changes a locked post whose content was approved again. If the network shows or may show the old message, the new one
     * is used only once it is certain that the old one was not published.
     */
    public Uni<Post> approvedAgain(SqlConnection connection, Post post, PostChange change, PostAction action) {
        return changes.approvedAgain(connection, post, change, action);
    }

    /** Locks the lanes of these posts' accounts; returns the posts that are waiting. */
    public Uni<List<Released>> waiting(SqlConnection connection, String tenant, Set<UUID> ids) {
        return posts.accounts(connection, tenant, ids)
                .chain(accounts -> lanes.lockOpen(connection, tenant, accounts))
                .chain(() -> posts.waiting(connection, tenant, ids));
    }

    /** Moves waiting posts to new times; posts in other states stay as they are. */
    public Uni<Void> move(SqlConnection connection, String tenant, Map<UUID, Instant> times, MoveReason reason) {
        return times.isEmpty()
                ? Uni.createFrom().voidItem()
                : posts.accounts(connection, tenant, times.keySet())
                        .call(accounts -> lanes.lockOpen(connection, tenant, accounts))
                        .chain(() -> posts.move(connection, tenant, times, reason))
                        .call(moved -> outbox.write(
                                connection,
                                tenant,
                                moved.stream().map(post -> post.rescheduled()).toList()))
                        .call(moved -> queues.wake(connection, tenant, moved))
                        .replaceWithVoid();
    }

    /** Publishes, in batches, that posts without an account were assigned one and keep their times. */
    Uni<Void> tellAdopted(SqlConnection connection, String tenant, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        int part = Math.min(PART, ids.size());
        return posts.find(connection, tenant, ids.subList(0, part))
                .chain(adopted -> outbox.write(
                        connection, tenant, adopted.stream().map(Post::adopted).toList()))
                .chain(() -> tellAdopted(connection, tenant, ids.subList(part, ids.size())));
    }

    /**
     * Cancels posts. A post that is being published, or whose outcome is unknown, is cancelled once it is certain that it
     * was not published. A post with visible parts stays published with these parts.
     */
    public Uni<Void> cancel(SqlConnection connection, String tenant, List<UUID> ids, String reason) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : posts.cancel(connection, tenant, ids, reason)
                        .chain(cancelled -> outbox.write(
                                connection,
                                tenant,
                                cancelled.stream()
                                        .map(post -> post.cancelled(reason, post.version()))
                                        .toList()))
                        .chain(() -> posts.stop(connection, tenant, ids, PostProblems.partOnly(reason)))
                        .chain(stopped -> published(connection, tenant, stopped))
                        .chain(() -> queues.timeFreed(connection, tenant));
    }

    /** Triggers a new search for free times for the tenant's waiting posts, because an account may have one now. */
    public Uni<Void> timeFreed(SqlConnection connection, String tenant) {
        return queues.timeFreed(connection, tenant);
    }

    private Uni<Void> published(SqlConnection connection, String tenant, List<Post> stopped) {
        Uni<Void> tracked = Uni.createFrom().voidItem();
        List<PostPublished> events = new ArrayList<>();
        for (Post post : stopped) {
            PostPublished event = post.published(Objects.requireNonNull(post.published()), post.version());
            events.add(event);
            tracked = tracked.chain(
                    () -> engagement.track(connection, tenant, Objects.requireNonNull(post.accountId()), event));
        }
        return tracked.chain(() -> outbox.write(connection, tenant, events));
    }

    /** Cancels all unfinished posts of a campaign, in batches. */
    public Uni<Void> cancelCampaign(SqlConnection connection, String tenant, UUID campaignId, String reason) {
        return cancelAfter(connection, tenant, campaignId, FIRST, reason);
    }

    private Uni<Void> cancelAfter(SqlConnection connection, String tenant, UUID campaignId, UUID after, String reason) {
        return posts.unfinished(connection, tenant, campaignId, after, PART)
                .call(ids -> cancel(connection, tenant, ids, reason))
                .chain(ids -> ids.size() < PART
                        ? Uni.createFrom().voidItem()
                        : cancelAfter(connection, tenant, campaignId, ids.getLast(), reason));
    }

    /** Records that a published post was deleted on its network. */
    public Uni<Void> deleted(SqlConnection connection, Post post) {
        return posts.note(connection, post, post.message(), "Deleted on its network.");
    }

    /** Records the new text of a published post on its network. */
    public Uni<Void> reworded(SqlConnection connection, Post post, String text) {
        List<String> parts = new ArrayList<>(post.message().parts());
        parts.set(0, text);
        return posts.note(connection, post, post.message().with(parts), post.warning());
    }
}
