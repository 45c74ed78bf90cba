package com.dryjets.orchestrator.publication;

import com.dryjets.common.event.ChannelScheduled;
import com.dryjets.common.event.EmailEvent;
import com.dryjets.common.event.EmailEvent.AbTestDecided;
import com.dryjets.common.event.EmailEvent.EmailCampaignReady;
import com.dryjets.common.event.EmailEvent.EmailScheduled;
import com.dryjets.common.event.EmailEvent.EmailSendCompleted;
import com.dryjets.common.event.EmailEvent.EmailSendFailed;
import com.dryjets.common.event.EmailEvent.EmailSendPaused;
import com.dryjets.common.event.EmailEvent.EmailSendStarted;
import com.dryjets.common.inbox.EventConsumer;
import com.dryjets.common.marketing.Channel;
import com.dryjets.common.wire.Envelope;
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
