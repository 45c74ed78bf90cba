package com.dryjets.social.events;

import com.dryjets.contracts.event.CampaignEvent;
import com.dryjets.contracts.event.CampaignEvent.BudgetReallocated;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.event.CampaignEvent.ItemsCoordinated;
import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import com.dryjets.social.planning.CampaignQueue;
import com.dryjets.social.planning.QueueHold;
import com.dryjets.social.projection.CampaignState;
import com.dryjets.social.projection.CampaignStates;
import com.dryjets.social.projection.CampaignStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows campaigns: their plan, their launch, pause and end. */
@ApplicationScoped
class CampaignEventsConsumer {

    private final EventConsumer events;
    private final CampaignStates campaigns;
    private final CampaignQueue queue;
    private final QueueHold hold;
    private final Clock clock;

    CampaignEventsConsumer(
            EventConsumer events, CampaignStates campaigns, CampaignQueue queue, QueueHold hold, Clock clock) {
        this.events = events;
        this.campaigns = campaigns;
        this.queue = queue;
        this.hold = hold;
        this.clock = clock;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("campaigns", CampaignEvent.class, record, event -> switch (event.data()) {
            case CampaignCreated created -> planned(event, created.campaignId(), created.campaign());
            case CampaignUpdated updated -> planned(event, updated.campaignId(), updated.campaign());
            case CampaignLaunched launched -> launched(event, launched);
            case CampaignPaused paused ->
                with(event, paused.campaignId(), campaign -> {
                    campaign.pause();
                    return Uni.createFrom().voidItem();
                });
            case CampaignResumed resumed ->
                with(event, resumed.campaignId(), campaign -> {
                    campaign.run();
                    return hold.resume(campaign);
                });
            case CampaignCompleted completed -> ended(event, completed.campaignId(), "The campaign is completed.");
            case CampaignArchived archived -> ended(event, archived.campaignId(), "The campaign is archived.");
            case BudgetReallocated unused -> Uni.createFrom().voidItem();
            case ItemsCoordinated coordinated ->
                with(event, coordinated.campaignId(), campaign -> hold.coordinate(campaign, coordinated.items()));
            case WorkflowStepChanged unused -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> planned(Envelope<?> event, UUID campaignId, CampaignEvent.CampaignFacts facts) {
        return with(event, campaignId, campaign -> {
            campaign.plan(facts);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> launched(Envelope<?> event, CampaignLaunched launched) {
        return with(event, launched.campaignId(), campaign -> {
            campaign.plan(launched.campaign());
            // A request that is repeated while the campaign is paused, or after its end, must not set it going.
            if (campaign.status() == CampaignStatus.DRAFT) {
                campaign.run();
            }
            campaign.askedBy(launched.scheduleRequestId());
            return queue.launch(campaign);
        });
    }

    private Uni<Void> ended(Envelope<?> event, UUID campaignId, String reason) {
        return with(event, campaignId, campaign -> {
            campaign.end(clock.instant());
            return hold.cancelAll(campaign, reason);
        });
    }

    private Uni<Void> with(Envelope<?> event, UUID campaignId, Function<CampaignState, Uni<Void>> work) {
        return campaigns.lockOrMake(event.tenant(), campaignId).chain(work::apply);
    }
}
