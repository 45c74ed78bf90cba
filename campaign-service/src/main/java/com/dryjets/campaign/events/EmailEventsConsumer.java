package com.dryjets.campaign.events;

import com.dryjets.campaign.projection.ItemProjection.Change;
import com.dryjets.campaign.projection.ItemProjection.Status;
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
