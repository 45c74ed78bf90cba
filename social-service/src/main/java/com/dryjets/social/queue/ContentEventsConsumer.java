package com.dryjets.social.queue;

import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.BlogPostPublished;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.PostService;
import com.dryjets.social.post.PostStatus;
import com.dryjets.social.projection.ApprovedContentService;
import com.dryjets.social.projection.CampaignProjectionService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the approval and withdrawal of social content. */
@ApplicationScoped
class ContentEventsConsumer {

    private final EventConsumer events;
    private final ApprovedContentService contents;
    private final CampaignProjectionService campaigns;
    private final CampaignScheduler scheduler;
    private final PostService posts;

    ContentEventsConsumer(
            EventConsumer events,
            ApprovedContentService contents,
            CampaignProjectionService campaigns,
            CampaignScheduler scheduler,
            PostService posts) {
        this.events = events;
        this.contents = contents;
        this.campaigns = campaigns;
        this.scheduler = scheduler;
        this.posts = posts;
    }

    @Incoming("content")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.applySql("content", ContentEvent.class, record, this::apply);
    }

    private Uni<Void> apply(SqlConnection connection, Envelope<ContentEvent> event) {
        return switch (event.data()) {
            case ContentApproved approved ->
                approved.channel().isSocial()
                        ? approved(connection, event.tenant(), approved)
                        : Uni.createFrom().voidItem();
            case ContentWithdrawn withdrawn ->
                withdrawn.channel().isSocial()
                        ? withdrawn(connection, event.tenant(), withdrawn)
                        : Uni.createFrom().voidItem();
            case BlogPostPublished unused -> Uni.createFrom().voidItem();
            case ContentRepurposed unused -> Uni.createFrom().voidItem();
        };
    }

    /** Locks the campaign first, so either its launch sees the content or the content sees the launch. */
    private Uni<Void> approved(SqlConnection connection, String tenant, ContentApproved approved) {
        if (approved.campaignId() == null) {
            return contents.approve(connection, tenant, approved).replaceWithVoid();
        }
        return campaigns
                .lockOrCreate(connection, tenant, approved.campaignId())
                .chain(campaign -> contents.approve(connection, tenant, approved)
                        .chain(content -> scheduler.approved(connection, campaign, content)));
    }

    private Uni<Void> withdrawn(SqlConnection connection, String tenant, ContentWithdrawn withdrawn) {
        if (withdrawn.campaignId() == null) {
            return contents.withdraw(connection, tenant, withdrawn.contentId());
        }
        String reason = withdrawn.reason() == null ? "The content was withdrawn." : withdrawn.reason();
        return campaigns
                .lockOrCreate(connection, tenant, withdrawn.campaignId())
                .chain(() -> contents.withdraw(connection, tenant, withdrawn.contentId()))
                .chain(() ->
                        posts.ofContent(connection, tenant, withdrawn.campaignId(), List.of(withdrawn.contentId())))
                .chain(found -> posts.cancel(
                        connection,
                        tenant,
                        found.stream()
                                .filter(ContentEventsConsumer::isCancellable)
                                .map(Post::id)
                                .toList(),
                        reason));
    }

    /** Failed ones are, too: nobody may retry what was withdrawn. */
    private static boolean isCancellable(Post post) {
        return post.isUnfinished() || post.status() == PostStatus.FAILED;
    }
}
