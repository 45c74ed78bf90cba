package com.dryjets.campaign.projection;

import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.BlogPostPublished;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Keeps {@link ContentProjection} up to date. */
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
                apply(
                        event,
                        made.campaignId(),
                        new ContentPiece(made.contentId(), made.channel(), ContentStatus.DRAFT, null, event.time()));
            case ContentApproved approved ->
                apply(
                        event,
                        approved.campaignId(),
                        new ContentPiece(
                                approved.contentId(),
                                approved.channel(),
                                ContentStatus.APPROVED,
                                ContentProjection.preview(approved.body()),
                                event.time()));
            case ContentWithdrawn withdrawn ->
                apply(
                        event,
                        withdrawn.campaignId(),
                        new ContentPiece(
                                withdrawn.contentId(),
                                withdrawn.channel(),
                                ContentStatus.WITHDRAWN,
                                null,
                                event.time()));
        });
    }

    /** Content that belongs to no campaign is ignored. */
    private Uni<Void> apply(Envelope<ContentEvent> event, @Nullable UUID campaignId, ContentPiece piece) {
        return campaignId == null ? Uni.createFrom().voidItem() : content.apply(event.tenant(), campaignId, piece);
    }
}
