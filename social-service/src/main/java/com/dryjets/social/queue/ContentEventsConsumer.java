package com.dryjets.social.queue;

import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.BlogPostPublished;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import com.dryjets.social.projection.ApprovedContentService;
import com.dryjets.social.projection.CampaignProjectionService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the approval and withdrawal of social content. */
@ApplicationScoped
class ContentEventsConsumer {

    private final EventConsumer events;
    private final ApprovedContentService contents;
    private final CampaignProjectionService campaigns;
    private final CampaignScheduler scheduler;
    private final QueueControl queue;

    ContentEventsConsumer(
            EventConsumer events,
            ApprovedContentService contents,
            CampaignProjectionService campaigns,
            CampaignScheduler scheduler,
            QueueControl queue) {
        this.events = events;
        this.contents = contents;
        this.campaigns = campaigns;
        this.scheduler = scheduler;
        this.queue = queue;
    }

    @Incoming("content")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("content", ContentEvent.class, record, event -> switch (event.data()) {
            case ContentApproved approved when approved.channel().isSocial() -> approved(event, approved);
            case ContentWithdrawn withdrawn when withdrawn.channel().isSocial() -> withdrawn(event, withdrawn);
            case ContentApproved unused -> Uni.createFrom().voidItem();
            case ContentWithdrawn unused -> Uni.createFrom().voidItem();
            case BlogPostPublished unused -> Uni.createFrom().voidItem();
            case ContentRepurposed unused -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> approved(Envelope<?> event, ContentApproved approved) {
        if (approved.campaignId() == null) {
            return contents.approve(event.tenant(), approved);
        }
        // The campaign is locked first, so either its launch sees the content or the content sees the launch.
        return campaigns
                .lockOrCreate(event.tenant(), approved.campaignId())
                .call(() -> contents.approve(event.tenant(), approved))
                .chain(campaign -> scheduler.approved(campaign, approved.channel(), approved.contentId()));
    }

    private Uni<Void> withdrawn(Envelope<?> event, ContentWithdrawn withdrawn) {
        if (withdrawn.campaignId() == null) {
            return contents.withdraw(event.tenant(), withdrawn.contentId());
        }
        String reason = withdrawn.reason() == null ? "The content was withdrawn." : withdrawn.reason();
        return campaigns
                .lockOrCreate(event.tenant(), withdrawn.campaignId())
                .call(() -> contents.withdraw(event.tenant(), withdrawn.contentId()))
                .chain(campaign -> queue.cancelContent(campaign, withdrawn.contentId(), reason));
    }
}
