package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.BlogPostPublished;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Maintains the content projection. */
@ApplicationScoped
class ContentEventsConsumer implements Projector<ContentEvent> {

    private final EventConsumer events;
    private final ContentProjectionRepository contents;

    ContentEventsConsumer(EventConsumer events, ContentProjectionRepository contents) {
        this.events = events;
        this.contents = contents;
    }

    @Incoming("content")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply(consumer(), ContentEvent.class, record, this::apply);
    }

    @Override
    public Topic topic() {
        return Topic.CONTENT;
    }

    @Override
    public String consumer() {
        return "content";
    }

    @Override
    public Uni<Void> apply(Envelope<ContentEvent> event) {
        return switch (event.data()) {
            case ContentRepurposed draft ->
                change(
                        event,
                        draft.contentId(),
                        draft.channel(),
                        content -> content.drafted(draft.engine(), draft.campaignId()));
            case ContentApproved approved ->
                change(event, approved.contentId(), approved.channel(), content -> content.approve(approved));
            case ContentWithdrawn withdrawn ->
                change(event, withdrawn.contentId(), withdrawn.channel(), ContentProjection::withdraw);
            // Recommendations are about the content made from a blog post, not about the post itself.
            case BlogPostPublished published -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> change(
            Envelope<ContentEvent> event, UUID id, Channel channel, Consumer<ContentProjection> change) {
        return contents.change(event.tenant(), id, event.data().blogPostId(), channel, change);
    }
}
