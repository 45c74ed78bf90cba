package com.dryjets.content.repurposing;

import com.dryjets.content.publication.PublicationFact;
import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.EmailEvent;
import com.dryjets.contracts.event.EmailEvent.AbTestDecided;
import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailCancelled;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailSendBlocked;
import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailSendFailed;
import com.dryjets.contracts.event.EmailEvent.EmailSendPaused;
import com.dryjets.contracts.event.EmailEvent.EmailSendResumed;
import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
import com.dryjets.contracts.event.EmailEvent.EmailSendUnblocked;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has pieces follow their emails. */
@ApplicationScoped
class EmailEventsConsumer {

    private final EventConsumer events;
    private final ReleaseService releases;

    EmailEventsConsumer(EventConsumer events, ReleaseService releases) {
        this.events = events;
        this.releases = releases;
    }

    @Incoming("emails")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("emails", EmailEvent.class, record, event -> switch (event.data()) {
            case EmailCampaignReady email -> apply(event, PublicationFact.of(email, event.time()));
            case EmailScheduled email -> apply(event, PublicationFact.of(email, event.time()));
            case EmailSendStarted email -> apply(event, PublicationFact.of(email, event.time()));
            case EmailSendCompleted email -> apply(event, PublicationFact.of(email, event.time()));
            case EmailSendFailed email -> apply(event, PublicationFact.of(email, event.time()));
            case EmailCancelled email -> apply(event, PublicationFact.of(email, event.time()));
            case EmailSendPaused unused -> Uni.createFrom().voidItem();
            case EmailSendResumed unused -> Uni.createFrom().voidItem();
            case EmailSendBlocked unused -> Uni.createFrom().voidItem();
            case EmailSendUnblocked unused -> Uni.createFrom().voidItem();
            case AbTestDecided unused -> Uni.createFrom().voidItem();
            case ChannelScheduled unused -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> apply(Envelope<?> event, PublicationFact fact) {
        return releases.apply(event.tenant(), fact, "email-service");
    }
}
