package com.dryjets.campaign.workflow;

import com.dryjets.campaign.projection.ItemChange;
import com.dryjets.campaign.projection.ItemStatus;
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
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the emails of campaigns. */
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
            case EmailCampaignReady email ->
                apply(
                        event,
                        email.campaignId(),
                        email.emailId(),
                        ItemChange.ready(email.audienceSize(), email.contentId()));
            case EmailScheduled email ->
                apply(event, email.campaignId(), email.emailId(), ItemChange.scheduled(email.scheduledFor(), null));
            case EmailSendStarted email ->
                apply(event, email.campaignId(), email.emailId(), ItemChange.running(email.recipients()));
            case EmailSendPaused email ->
                apply(event, email.campaignId(), email.emailId(), ItemChange.to(ItemStatus.PAUSED));
            case EmailSendResumed email ->
                apply(event, email.campaignId(), email.emailId(), ItemChange.to(ItemStatus.RUNNING));
            case EmailSendCompleted email ->
                apply(event, email.campaignId(), email.emailId(), ItemChange.to(ItemStatus.DONE));
            case EmailSendFailed email ->
                apply(event, email.campaignId(), email.emailId(), ItemChange.ended(ItemStatus.FAILED, email.reason()));
            case EmailCancelled email ->
                apply(
                        event,
                        email.campaignId(),
                        email.emailId(),
                        ItemChange.ended(ItemStatus.CANCELLED, email.reason()));
            // Sending goes on by itself once the server accepts emails again.
            case EmailSendBlocked blocked -> Uni.createFrom().voidItem();
            case EmailSendUnblocked unblocked -> Uni.createFrom().voidItem();
            case AbTestDecided decided -> Uni.createFrom().voidItem();
            case ChannelScheduled answer -> progress.answered(event, answer);
        });
    }

    private Uni<Void> apply(Envelope<EmailEvent> event, UUID campaignId, UUID emailId, ItemChange change) {
        return progress.item(event, campaignId, emailId, Channel.EMAIL, change);
    }
}
