package com.dryjets.social.queue;

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
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows campaigns: their plan, launch, pause and end. */
@ApplicationScoped
class CampaignEventsConsumer {

    private final EventConsumer events;
    private final CampaignQueue queue;

    CampaignEventsConsumer(EventConsumer events, CampaignQueue queue) {
        this.events = events;
        this.queue = queue;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.applySql("campaigns", CampaignEvent.class, record, this::apply);
    }

    private Uni<Void> apply(SqlConnection connection, Envelope<CampaignEvent> event) {
        String tenant = event.tenant();
        return switch (event.data()) {
            case CampaignCreated created -> queue.plan(connection, tenant, created.campaignId(), created.campaign());
            case CampaignUpdated updated -> queue.plan(connection, tenant, updated.campaignId(), updated.campaign());
            case CampaignLaunched launched -> queue.launch(connection, tenant, launched);
            case CampaignPaused paused -> queue.pause(connection, tenant, paused.campaignId());
            case CampaignResumed resumed -> queue.resume(connection, tenant, resumed.campaignId());
            case CampaignCompleted completed ->
                queue.end(connection, tenant, completed.campaignId(), "The campaign was completed.");
            case CampaignArchived archived ->
                queue.end(connection, tenant, archived.campaignId(), "The campaign was archived.");
            case ItemsCoordinated coordinated ->
                queue.coordinate(connection, tenant, coordinated.campaignId(), coordinated.items());
            case BudgetReallocated unused -> Uni.createFrom().voidItem();
            case StrategyAllocationsAccepted unused -> Uni.createFrom().voidItem();
            case StrategyAllocationsRefused unused -> Uni.createFrom().voidItem();
            case WorkflowStepChanged unused -> Uni.createFrom().voidItem();
        };
    }
}
