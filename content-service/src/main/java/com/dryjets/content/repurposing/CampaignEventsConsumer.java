package com.dryjets.content.repurposing;

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
import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsAccepted;
import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsRefused;
import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Gives a copied campaign copies of the original's released pieces, so that it can be launched. */
@ApplicationScoped
class CampaignEventsConsumer {

    private final EventConsumer events;
    private final CampaignCopies copies;

    CampaignEventsConsumer(EventConsumer events, CampaignCopies copies) {
        this.events = events;
        this.copies = copies;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("campaigns", CampaignEvent.class, record, event -> switch (event.data()) {
            case CampaignCreated created
            when created.copyOf() != null ->
                copies.copyReleased(event.tenant(), created.copyOf(), created.campaignId());
            case CampaignCreated unused -> Uni.createFrom().voidItem();
            case CampaignUpdated unused -> Uni.createFrom().voidItem();
            case CampaignLaunched unused -> Uni.createFrom().voidItem();
            case CampaignPaused unused -> Uni.createFrom().voidItem();
            case CampaignResumed unused -> Uni.createFrom().voidItem();
            case CampaignCompleted unused -> Uni.createFrom().voidItem();
            case CampaignArchived unused -> Uni.createFrom().voidItem();
            case BudgetReallocated unused -> Uni.createFrom().voidItem();
            case ItemsCoordinated unused -> Uni.createFrom().voidItem();
            case StrategyAllocationsAccepted unused -> Uni.createFrom().voidItem();
            case StrategyAllocationsRefused unused -> Uni.createFrom().voidItem();
            case WorkflowStepChanged unused -> Uni.createFrom().voidItem();
        });
    }
}
