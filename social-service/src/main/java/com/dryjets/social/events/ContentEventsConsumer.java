package com.dryjets.social.events;

import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.BlogPostPublished;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import com.dryjets.social.planning.CampaignQueue;
import com.dryjets.social.planning.QueueHold;
import com.dryjets.social.projection.ApprovedContents;
import com.dryjets.social.projection.CampaignStates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the content that is approved for networks. */
@ApplicationScoped
class ContentEventsConsumer {

    private final EventConsumer events;
    private final ApprovedContents contents;
    private final CampaignStates campaigns;
    private final CampaignQueue queue;
    private final QueueHold hold;

    ContentEventsConsumer(
            EventConsumer events,
            ApprovedContents contents,
            CampaignStates campaigns,
            CampaignQueue queue,
            QueueHold hold) {
        this.events = events;
        this.contents = contents;
        this.campaigns = campaigns;
        this.queue = queue;
        this.hold = hold;
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
            return contents.approve(event.tenant(), approved).replaceWithVoid();
        }
        // The campaign is locked first, so that its launch either sees the piece or is seen here.
        return campaigns
                .lockOrMake(event.tenant(), approved.campaignId())
                .call(() -> contents.approve(event.tenant(), approved))
                .chain(campaign -> queue.approved(campaign, approved.channel(), approved.contentId()));
    }

    private Uni<Void> withdrawn(Envelope<?> event, ContentWithdrawn withdrawn) {
        if (withdrawn.campaignId() == null) {
            return contents.withdraw(event.tenant(), withdrawn.contentId());
        }
        String reason = withdrawn.reason() == null ? "The content was withdrawn." : withdrawn.reason();
        return campaigns
                .lockOrMake(event.tenant(), withdrawn.campaignId())
                .call(() -> contents.withdraw(event.tenant(), withdrawn.contentId()))
                .chain(campaign -> hold.cancelContent(campaign, withdrawn.contentId(), reason));
    }
}
