package com.dryjets.email.email;

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

/** Follows the campaigns whose emails this service sends. */
@ApplicationScoped
class CampaignEventsConsumer {

    private final EventConsumer events;
    private final LaunchService launches;

    CampaignEventsConsumer(EventConsumer events, LaunchService launches) {
        this.events = events;
        this.launches = launches;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("campaigns", CampaignEvent.class, record, event -> {
            String tenant = event.tenant();
            return switch (event.data()) {
                case CampaignCreated created -> launches.update(tenant, created.campaignId(), created.campaign());
                case CampaignUpdated updated -> launches.update(tenant, updated.campaignId(), updated.campaign());
                case CampaignLaunched launched -> launches.launch(tenant, launched);
                case CampaignPaused paused -> launches.pause(tenant, paused.campaignId());
                case CampaignResumed resumed -> launches.resume(tenant, resumed.campaignId());
                case CampaignCompleted completed -> launches.end(tenant, completed.campaignId());
                case CampaignArchived archived -> launches.end(tenant, archived.campaignId());
                case BudgetReallocated moved -> Uni.createFrom().voidItem();
                case ItemsCoordinated coordinated -> launches.coordinate(tenant, coordinated);
                case StrategyAllocationsAccepted accepted -> Uni.createFrom().voidItem();
                case StrategyAllocationsRefused refused -> Uni.createFrom().voidItem();
                case WorkflowStepChanged step -> Uni.createFrom().voidItem();
            };
        });
    }
}
