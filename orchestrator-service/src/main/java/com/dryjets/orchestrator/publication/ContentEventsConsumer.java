package com.dryjets.orchestrator.publication;

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
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the view of content. */
@ApplicationScoped
class ContentEventsConsumer {

    private final EventConsumer events;
    private final PieceRepository pieces;

    ContentEventsConsumer(EventConsumer events, PieceRepository pieces) {
        this.events = events;
        this.pieces = pieces;
    }

    @Incoming("content")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("content", ContentEvent.class, record, this::apply);
    }

    private Uni<Void> apply(Envelope<ContentEvent> event) {
        return switch (event.data()) {
            case ContentRepurposed made ->
                change(
                        event,
                        made.contentId(),
                        made.channel(),
                        piece -> piece.madeBy(made.engine(), made.campaignId()));
            case ContentApproved approved ->
                change(
                        event,
                        approved.contentId(),
                        approved.channel(),
                        piece -> piece.approve(approved.campaignId(), approved.subject()));
            case ContentWithdrawn withdrawn ->
                change(event, withdrawn.contentId(), withdrawn.channel(), Piece::withdraw);
            // Advice is about what was made from a post, not about the post.
            case BlogPostPublished published -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> change(Envelope<ContentEvent> event, UUID id, Channel channel, Consumer<Piece> change) {
        return pieces.find(event.tenant(), id)
                .onItem()
                .ifNull()
                .continueWith(() -> new Piece(event.tenant(), id, event.data().blogPostId(), channel))
                .invoke(change)
                .chain(pieces::persist)
                .replaceWithVoid();
    }
}
