package com.dryjets.campaign.events;

import com.dryjets.campaign.projection.ContentProjection;
import com.dryjets.campaign.projection.ContentProjection.Change;
import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.BlogPostPublished;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Keeps the projection of content that belongs to campaigns. */
@ApplicationScoped
class ContentEventsConsumer {

    private final EventConsumer events;
    private final ContentProjection content;

    ContentEventsConsumer(EventConsumer events, ContentProjection content) {
        this.events = events;
        this.content = content;
    }

    @Incoming("content")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("content", ContentEvent.class, record, event -> switch (event.data()) {
            case BlogPostPublished published -> Uni.createFrom().voidItem();
            case ContentRepurposed made ->
                put(event, made.campaignId(), made.contentId(), made.channel(), Change.drafted());
            case ContentApproved approved ->
                put(
                        event,
                        approved.campaignId(),
                        approved.contentId(),
                        approved.channel(),
                        Change.approved(approved.body()));
            case ContentWithdrawn withdrawn ->
                put(event, withdrawn.campaignId(), withdrawn.contentId(), withdrawn.channel(), Change.withdrawn());
        });
    }

    private Uni<Void> put(
            Envelope<ContentEvent> event, @Nullable UUID campaignId, UUID contentId, Channel channel, Change change) {
        return campaignId == null
                ? Uni.createFrom().voidItem()
                : content.put(event.tenant(), campaignId, contentId, channel, change, event.time());
    }
}
