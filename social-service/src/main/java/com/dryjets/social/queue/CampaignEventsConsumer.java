package com.dryjets.social.queue;

import com.dryjets.contracts.event.CampaignEvent;
import com.dryjets.contracts.event.CampaignEvent.BudgetReallocated;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.event.CampaignEvent.ItemsCoordinated;
import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignProjectionService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows campaigns: their plan, launch, pause and end. */
@ApplicationScoped
class CampaignEventsConsumer {

    private final EventConsumer events;
    private final CampaignProjectionService campaigns;
    private final CampaignScheduler scheduler;
    private final QueueControl queue;
    private final Clock clock;

    CampaignEventsConsumer(
            EventConsumer events,
            CampaignProjectionService campaigns,
            CampaignScheduler scheduler,
            QueueControl queue,
            Clock clock) {
        this.events = events;
        this.campaigns = campaigns;
        this.scheduler = scheduler;
        this.queue = queue;
        this.clock = clock;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("campaigns", CampaignEvent.class, record, event -> switch (event.data()) {
            case CampaignCreated created -> planned(event, created.campaignId(), created.campaign());
            case CampaignUpdated updated -> planned(event, updated.campaignId(), updated.campaign());
            case CampaignLaunched launched -> launched(event, launched);
            case CampaignPaused paused -> update(event, paused.campaignId(), CampaignProjection::pause);
            case CampaignResumed resumed -> resumed(event, resumed);
            case CampaignCompleted completed -> ended(event, completed.campaignId(), "The campaign was completed.");
            case CampaignArchived archived -> ended(event, archived.campaignId(), "The campaign was archived.");
            case BudgetReallocated unused -> Uni.createFrom().voidItem();
            case ItemsCoordinated coordinated ->
                locked(event, coordinated.campaignId())
                        .chain(campaign -> queue.coordinate(campaign, coordinated.items()));
            case WorkflowStepChanged unused -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> planned(Envelope<?> event, UUID campaignId, CampaignFacts facts) {
        return update(event, campaignId, campaign -> campaign.plan(facts));
    }

    private Uni<Void> launched(Envelope<?> event, CampaignLaunched launched) {
        return locked(event, launched.campaignId())
                .invoke(campaign -> campaign.launch(launched.campaign(), launched.scheduleRequestId()))
                .chain(scheduler::launch);
    }

    private Uni<Void> resumed(Envelope<?> event, CampaignResumed resumed) {
        return locked(event, resumed.campaignId())
                .invoke(CampaignProjection::run)
                .chain(queue::resume);
    }

    private Uni<Void> ended(Envelope<?> event, UUID campaignId, String reason) {
        return locked(event, campaignId)
                .invoke(campaign -> campaign.end(clock.instant()))
                .chain(campaign -> queue.cancelAll(campaign, reason));
    }

    private Uni<Void> update(Envelope<?> event, UUID campaignId, Consumer<CampaignProjection> change) {
        return locked(event, campaignId).invoke(change).replaceWithVoid();
    }

    private Uni<CampaignProjection> locked(Envelope<?> event, UUID campaignId) {
        return campaigns.lockOrCreate(event.tenant(), campaignId);
    }
}
