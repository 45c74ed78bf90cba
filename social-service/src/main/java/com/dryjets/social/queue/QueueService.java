package com.dryjets.social.queue;

import com.dryjets.contracts.event.PostEvent;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.projection.CampaignProjectionService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows the queue and changes posts on request. */
@ApplicationScoped
class QueueService {

    private final TenantTransaction transactions;
    private final CampaignProjectionService campaigns;
    private final PostRepository posts;
    private final AttemptRepository attempts;
    private final Outbox outbox;
    private final Clock clock;

    QueueService(
            TenantTransaction transactions,
            CampaignProjectionService campaigns,
            PostRepository posts,
            AttemptRepository attempts,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.posts = posts;
        this.attempts = attempts;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<QueueView> queue(Caller caller, UUID campaignId, @Nullable PostStatus status, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> posts.list(tenant, campaignId, status, page)
                        .map(found -> Page.of(found, page, post -> Cursor.write(post.id))
                                .map(PostView::of))
                        .chain(shown -> posts.counts(tenant, campaignId)
                                .map(counts -> new QueueView(shown.items(), shown.nextCursor(), counts))));
    }

    Uni<PostView> get(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> posts.get(tenant, id)
                        .chain(post -> attempts.ofPost(tenant, id).map(found -> PostView.of(post, found))));
    }

    /** Makes the post due now; the ticker publishes it a moment later. */
    Uni<PostView> publish(Caller caller, UUID id, @Nullable String ifMatch) {
        return change(caller, id, ifMatch, post -> List.of(post.reschedule(clock.instant(), clock.instant())));
    }

    Uni<PostView> reschedule(Caller caller, UUID id, @Nullable String ifMatch, Instant time) {
        return change(caller, id, ifMatch, post -> List.of(post.reschedule(time, clock.instant())));
    }

    Uni<PostView> cancel(Caller caller, UUID id, @Nullable String ifMatch) {
        return change(caller, id, ifMatch, post -> {
            post.requireUntouched();
            return post.cancel("Cancelled by a user.", clock.instant()).stream().toList();
        });
    }

    private Uni<PostView> change(
            Caller caller, UUID id, @Nullable String ifMatch, Function<Post, List<? extends PostEvent>> work) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> lock(tenant, id)
                        .invoke(post -> ETag.require(ifMatch, post.version))
                        .call(post -> outbox.write(tenant, work.apply(post)))
                        .map(PostView::of));
    }

    /** Locks the campaign, then the post: the order that every writer of posts follows. */
    private Uni<Post> lock(String tenant, UUID id) {
        return posts.campaignOf(tenant, id)
                .call(campaignId -> campaigns.lock(tenant, campaignId))
                .chain(() -> posts.lock(tenant, id));
    }
}
