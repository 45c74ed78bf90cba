package com.dryjets.orchestrator.publication;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.EmailEvent;
import com.dryjets.contracts.event.EmailEvent.AbTestDecided;
import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailSendFailed;
import com.dryjets.contracts.event.EmailEvent.EmailSendPaused;
import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the view of mails. */
@ApplicationScoped
class EmailEventsConsumer {

    private final EventConsumer events;
    private final PublicationRepository publications;

    EmailEventsConsumer(EventConsumer events, PublicationRepository publications) {
        this.events = events;
        this.publications = publications;
    }

    @Incoming("emails")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("emails", EmailEvent.class, record, this::apply);
    }

    private Uni<Void> apply(Envelope<EmailEvent> event) {
        return switch (event.data()) {
            case EmailCampaignReady mail ->
                change(event, mail.emailId(), row -> {
                    row.carries(mail.contentId());
                    row.ready(mail.subject());
                });
            case EmailScheduled mail -> change(event, mail.emailId(), row -> row.waitUntil(mail.scheduledFor()));
            case EmailSendStarted mail -> change(event, mail.emailId(), row -> row.goOut(mail.startedAt()));
            case EmailSendPaused mail -> change(event, mail.emailId(), Publication::pause);
            case EmailSendCompleted mail -> change(event, mail.emailId(), row -> row.goOut(mail.completedAt()));
            case EmailSendFailed mail -> change(event, mail.emailId(), row -> row.fail(mail.reason()));
            // email-service itself sends on with the winner; nothing is left to advise.
            case AbTestDecided decided -> Uni.createFrom().voidItem();
            // The answer to a launch; its mails come one by one.
            case ChannelScheduled answer -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> change(Envelope<EmailEvent> event, UUID id, Consumer<Publication> change) {
        return publications.change(event.tenant(), id, event.data().campaignId(), Channel.EMAIL, change);
    }
}
