package com.dryjets.email.email;

import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.BlogPostPublished;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Creates emails from approved content. */
@ApplicationScoped
class ContentEventsConsumer {

    private final EventConsumer events;
    private final ContentService contents;

    ContentEventsConsumer(EventConsumer events, ContentService contents) {
        this.events = events;
        this.contents = contents;
    }

    @Incoming("content")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("content", ContentEvent.class, record, event -> switch (event.data()) {
            case ContentApproved approved -> contents.approve(event.tenant(), approved);
            case ContentWithdrawn withdrawn -> contents.withdraw(event.tenant(), withdrawn);
            case ContentRepurposed repurposed -> Uni.createFrom().voidItem();
            case BlogPostPublished published -> Uni.createFrom().voidItem();
        });
    }
}
