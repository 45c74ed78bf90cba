package com.dryjets.campaign.events;

import com.dryjets.campaign.projection.ItemProjection.Change;
import com.dryjets.campaign.projection.ItemProjection.Status;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the mails of campaigns. */
@ApplicationScoped
class EmailEventsConsumer {

    private final EventConsumer events;
    private final ChannelProgress progress;

    EmailEventsConsumer(EventConsumer events, ChannelProgress progress) {
        this.events = events;
        this.progress = progress;
    }

    @Incoming("emails")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("emails", EmailEvent.class, record, event -> switch (event.data()) {
            case EmailCampaignReady mail ->
                change(event, mail.campaignId(), mail.emailId(), Change.ready(mail.audienceSize(), mail.contentId()));
            case EmailScheduled mail ->
                change(event, mail.campaignId(), mail.emailId(), Change.scheduled(mail.scheduledFor(), null));
            case EmailSendStarted mail ->
                change(event, mail.campaignId(), mail.emailId(), Change.running(mail.recipients()));
            case EmailSendPaused mail -> change(event, mail.campaignId(), mail.emailId(), Change.to(Status.PAUSED));
            case EmailSendCompleted mail -> change(event, mail.campaignId(), mail.emailId(), Change.to(Status.DONE));
            case EmailSendFailed mail ->
                change(event, mail.campaignId(), mail.emailId(), Change.ended(Status.FAILED, mail.reason()));
            case AbTestDecided decided -> Uni.createFrom().voidItem();
            case ChannelScheduled answer -> progress.answered(event, answer);
        });
    }

    private Uni<Void> change(Envelope<EmailEvent> event, UUID campaignId, UUID emailId, Change change) {
        return progress.item(event, campaignId, emailId, Channel.EMAIL, change);
    }
}
