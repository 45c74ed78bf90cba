package com.dryjets.orchestrator.projection;

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
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import com.dryjets.orchestrator.projection.PublicationProjectionRepository.Publication;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Maintains the publication projection from the events of emails, and marks their campaigns as due for assessment. */
@ApplicationScoped
class EmailEventsConsumer implements Projector<EmailEvent> {

    private final EventConsumer events;
    private final PublicationProjectionRepository publications;
    private final DueCampaignService dueCampaigns;

    EmailEventsConsumer(
            EventConsumer events, PublicationProjectionRepository publications, DueCampaignService dueCampaigns) {
        this.events = events;
        this.publications = publications;
        this.dueCampaigns = dueCampaigns;
    }

    @Incoming("emails")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply(consumer(), EmailEvent.class, record, this::apply);
    }

    @Override
    public Topic topic() {
        return Topic.EMAILS;
    }

    @Override
    public String consumer() {
        return "emails";
    }

    @Override
    public Uni<Void> apply(Envelope<EmailEvent> event) {
        return switch (event.data()) {
            case EmailCampaignReady ready ->
                change(event, ready.emailId(), email -> {
                    email.madeFrom(ready.contentId());
                    email.ready(ready.subject());
                });
            case EmailScheduled scheduled ->
                change(event, scheduled.emailId(), email -> email.schedule(scheduled.scheduledFor()));
            case EmailSendStarted started ->
                change(event, started.emailId(), email -> email.publish(started.startedAt()));
            case EmailSendPaused paused ->
                change(
                        event,
                        paused.emailId(),
                        email -> email.pause(paused.reason(), paused.detail(), DeliveryCounts.of(paused)));
            case EmailSendResumed resumed ->
                change(event, resumed.emailId(), email -> email.publish(resumed.resumedAt()));
            case EmailSendCompleted completed ->
                change(
                        event,
                        completed.emailId(),
                        email -> email.complete(completed.completedAt(), DeliveryCounts.of(completed)));
            case EmailSendBlocked blocked ->
                change(event, blocked.emailId(), email -> email.block(blocked.since(), blocked.reason()));
            case EmailSendUnblocked unblocked -> change(event, unblocked.emailId(), PublicationProjection::unblock);
            case EmailSendFailed failed ->
                change(event, failed.emailId(), email -> email.fail(failed.code(), failed.reason()));
            case EmailCancelled cancelled -> change(event, cancelled.emailId(), email -> cancel(email, cancelled));
            // email-service sends the winner by itself; there is nothing to recommend.
            case AbTestDecided decided -> Uni.createFrom().voidItem();
            // The reply to the launch; each email announces itself.
            case ChannelScheduled answer -> Uni.createFrom().voidItem();
        };
    }

    /** An email that some recipients have was published, even if the others will never get it. */
    private static void cancel(PublicationProjection email, EmailCancelled cancelled) {
        if (cancelled.sent() > 0) {
            email.stop(cancelled.cancelledAt(), cancelled.sent());
        } else {
            email.cancel(cancelled.reason());
        }
    }

    private Uni<Void> change(Envelope<EmailEvent> event, UUID id, Consumer<PublicationProjection> change) {
        UUID campaignId = event.data().campaignId();
        return publications
                .change(new Publication(event.tenant(), id, campaignId, Channel.EMAIL, event.time()), change)
                .chain(() -> dueCampaigns.mark(event.tenant(), campaignId));
    }
}
