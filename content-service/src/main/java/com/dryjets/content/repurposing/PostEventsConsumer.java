package com.dryjets.content.repurposing;

import com.dryjets.content.publication.PublicationFact;
import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.PostEvent;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has pieces follow their posts on social networks. */
@ApplicationScoped
class PostEventsConsumer {

    private final EventConsumer events;
    private final ReleaseService releases;

    PostEventsConsumer(EventConsumer events, ReleaseService releases) {
        this.events = events;
        this.releases = releases;
    }

    @Incoming("posts")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("posts", PostEvent.class, record, event -> switch (event.data()) {
            case PostScheduled post -> apply(event, PublicationFact.of(post, event.time()));
            case PostRescheduled post -> apply(event, PublicationFact.of(post, event.time()));
            case PostPublished post -> apply(event, PublicationFact.of(post, event.time()));
            case PostFailed post -> apply(event, PublicationFact.of(post, event.time()));
            case PostCancelled post -> apply(event, PublicationFact.of(post, event.time()));
            case PostEvent.OfAccount unused -> Uni.createFrom().voidItem();
            case ChannelScheduled unused -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> apply(Envelope<?> event, PublicationFact fact) {
        return releases.apply(event.tenant(), fact, "social-service");
    }
}
