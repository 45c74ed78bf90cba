package com.dryjets.social.post;

import com.dryjets.contracts.event.PostEvent;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.settings.Approvals;
import com.dryjets.social.settings.SettingsService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What people, campaigns and accounts do with posts, each in the transaction of its caller. It locks lanes before posts and
 * before it queues posts for them, so that no account is disconnected meanwhile, and wakes them last.
 */
@ApplicationScoped
public class PostService {

    /** Keeps the memory for a campaign of any size small. */
    private static final int PART = 1_000;

    private static final UUID FIRST = new UUID(0, 0);

    private final PostRepository posts;
    private final LaneService lanes;
    private final SettingsService settings;
    private final Outbox outbox;
    private final Clock clock;

    PostService(PostRepository posts, LaneService lanes, SettingsService settings, Outbox outbox, Clock clock) {
        this.posts = posts;
        this.lanes = lanes;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Finds a post, or fails with 404. */
    public Uni<Post> get(SqlConnection connection, String tenant, UUID id) {
        return posts.get(connection, tenant, id);
    }

    /** Locks a post until the transaction ends, its account's lane before it; or fails with 404. */
    public Uni<Post> lock(SqlConnection connection, String tenant, UUID id) {
        return posts.get(connection, tenant, id)
                .call(post -> lanes.lockOpen(connection, tenant, accounts(post)))
                .chain(() -> posts.lock(connection, tenant, id));
    }

    private static List<UUID> accounts(Post post) {
        return post.accountId() == null ? List.of() : List.of(post.accountId());
    }

    /** Locks the posts that were made of content pieces for a campaign. */
    public Uni<List<Post>> ofContent(SqlConnection connection, String tenant, UUID campaignId, List<UUID> contentIds) {
        return posts.ofContent(connection, tenant, campaignId, contentIds);
    }

    /** Locks lanes in one order before posts are added one by one, so that two transactions never wait for each other. */
    public Uni<Void> lockLanes(SqlConnection connection, String tenant, Set<UUID> accountIds) {
        return lanes.lockOpen(connection, tenant, accountIds).replaceWithVoid();
    }

    /** Adds posts to the queue. Those whose account cannot publish are held. */
    public Uni<List<Post>> add(SqlConnection connection, String tenant, List<NewPost> added) {
        Set<UUID> accounts =
                added.stream().map(NewPost::accountId).filter(Objects::nonNull).collect(Collectors.toSet());
        Instant now = clock.instant();
        return readiness(connection, tenant, accounts)
                .map(readiness -> added.stream()
                        .map(wanted -> post(tenant, wanted, readiness, now))
                        .toList())
                .call(made -> posts.insert(connection, made))
                .call(made -> outbox.write(
                        connection, tenant, made.stream().map(Post::scheduled).toList()))
                .call(made -> wake(connection, tenant, made));
    }

    private Uni<Readiness> readiness(SqlConnection connection, String tenant, Collection<UUID> accounts) {
        return settings.approvals(connection, tenant)
                .chain(approvals -> lanes.lockOpen(connection, tenant, accounts)
                        .map(open -> new Readiness(open, approvals == Approvals.FOUR_EYES)));
    }

    private static Post post(String tenant, NewPost wanted, Readiness readiness, Instant now) {
        List<String> authors = wanted.approved() ? List.of() : List.of(wanted.createdBy());
        Set<HoldReason> holds = readiness.holds(wanted.holds(), wanted.accountId(), authors);
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

    /** Fails with 409 if the post's state does not allow the action. */
    public void requirePossible(Post post, PostAction action) {
        if (PostTransitions.after(post.status(), action).isEmpty()) {
            throw PostProblems.notPossible(post, action);
        }
    }

    /**
     * Changes a locked post: a person edits or moves it, retries a failed one, or its content is approved again. Fails with
     * 409 if its state does not allow the action.
     */
    public Uni<Post> change(SqlConnection connection, Post post, PostChange change, PostAction action) {
        if (action == PostAction.RETRY && post.mayBeOut()) {
            return change(connection, post, change, PostAction.LOOK_UP);
        }
        PostStatus after =
                PostTransitions.after(post.status(), action).orElseThrow(() -> PostProblems.notPossible(post, action));
        List<UUID> account = change.accountId() == null ? List.of() : List.of(change.accountId());
        return readiness(connection, post.tenant(), account)
                .map(readiness -> changed(post, change, after, readiness))
                .call(changed -> posts.change(connection, changed, action))
                .call(changed -> outbox.write(connection, post.tenant(), events(post, changed, action)))
                .call(changed -> wake(connection, post.tenant(), List.of(changed)))
                .chain(changed -> posts.get(connection, post.tenant(), post.id()));
    }

    private static Post changed(Post post, PostChange change, PostStatus after, Readiness readiness) {
        boolean waits = after.isWaiting();
        Set<HoldReason> holds = holds(after, change, readiness);
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
                change.scheduledFor(),
                0,
                null,
                post.published(),
                waits || after == PostStatus.UNKNOWN ? null : post.failure(),
                post.warning(),
                post.createdBy(),
                change.authors(),
                post.createdAt(),
                post.updatedAt(),
                post.version() + 1);
    }

    /** What the changed post waits for, or after a look-up that does not find it. */
    private static Set<HoldReason> holds(PostStatus after, PostChange change, Readiness readiness) {
        if (after == PostStatus.UNKNOWN) {
            return readiness.withApproval(change.holds(), change.authors());
        }
        return after.isWaiting() ? readiness.holds(change.holds(), change.accountId(), change.authors()) : Set.of();
    }

    private static List<PostEvent> events(Post before, Post after, PostAction action) {
        return switch (action) {
            case RETRY, REVIVE -> List.of(after.scheduled());
            default -> before.scheduledFor().equals(after.scheduledFor()) ? List.of() : List.of(after.rescheduled());
        };
    }

    /** Moves waiting posts to other times; posts in another state stay as they are. */
    public Uni<Void> move(SqlConnection connection, String tenant, Map<UUID, Instant> times) {
        return times.isEmpty()
                ? Uni.createFrom().voidItem()
                : posts.move(connection, tenant, times)
                        .call(moved -> outbox.write(
                                connection,
                                tenant,
                                moved.stream().map(post -> post.rescheduled()).toList()))
                        .call(moved -> wake(connection, tenant, moved))
                        .replaceWithVoid();
    }

    /**
     * Cancels posts. What a replica is publishing, or whose outcome is unknown, is cancelled once it is certain that it is
     * not out.
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
                                        .toList()));
    }

    /** Cancels all posts of a campaign that have not come to an end, part by part. */
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

    /** Holds the posts of a campaign that wait, and those being published in case they have to be tried again. */
    public Uni<Void> holdCampaign(SqlConnection connection, String tenant, UUID campaignId) {
        return posts.holdCampaign(connection, tenant, campaignId);
    }

    /** Ends a campaign's hold; answers the posts that it held, late ones among them. */
    public Uni<List<Released>> releaseCampaign(SqlConnection connection, String tenant, UUID campaignId) {
        return posts.releaseCampaign(connection, tenant, campaignId)
                .call(released -> wakeReleased(connection, tenant, released));
    }

    private Uni<Void> wake(SqlConnection connection, String tenant, List<Post> changed) {
        Map<UUID, Instant> dueAt = new HashMap<>();
        for (Post post : changed) {
            if (post.status() == PostStatus.QUEUED && post.accountId() != null) {
                dueAt.merge(post.accountId(), post.dueAt(), PostService::earlier);
            }
        }
        return lanes.wake(connection, tenant, dueAt);
    }

    /** Wakes the lanes of posts whose holds have ended. */
    Uni<Void> wakeReleased(SqlConnection connection, String tenant, List<Released> released) {
        Map<UUID, Instant> dueAt = new HashMap<>();
        for (Released post : released) {
            if (post.queued() && post.accountId() != null) {
                dueAt.merge(post.accountId(), post.dueAt(), PostService::earlier);
            }
        }
        return lanes.wake(connection, tenant, dueAt);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** Notes that a published post was deleted at its network. */
    public Uni<Void> deleted(SqlConnection connection, Post post) {
        return posts.note(connection, post, post.message(), "Deleted at its network.");
    }

    /** Notes the new text of a published post at its network. */
    public Uni<Void> reworded(SqlConnection connection, Post post, String text) {
        List<String> parts = new ArrayList<>(post.message().parts());
        parts.set(0, text);
        return posts.note(connection, post, post.message().with(parts), post.warning());
    }
}
