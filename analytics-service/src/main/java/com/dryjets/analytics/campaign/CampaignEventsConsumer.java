package com.dryjets.analytics.campaign;

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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps campaign projections from marketing.campaigns. */
@ApplicationScoped
class CampaignEventsConsumer {

    private final EventConsumer events;
    private final CampaignProjectionService campaigns;

    CampaignEventsConsumer(EventConsumer events, CampaignProjectionService campaigns) {
        this.events = events;
        this.campaigns = campaigns;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("campaigns", CampaignEvent.class, record, this::apply);
    }

    private Uni<Void> apply(Envelope<CampaignEvent> event) {
        return switch (event.data()) {
            case CampaignCreated created -> change(event, campaign -> campaign.apply(created.campaign()));
            case CampaignUpdated updated -> change(event, campaign -> campaign.apply(updated.campaign()));
            case CampaignLaunched launched ->
                change(event, campaign -> {
                    campaign.apply(launched.campaign());
                    campaign.changeStatus(CampaignStatus.ACTIVE);
                });
            case CampaignPaused paused -> change(event, campaign -> campaign.changeStatus(CampaignStatus.PAUSED));
            case CampaignResumed resumed -> change(event, campaign -> campaign.changeStatus(CampaignStatus.ACTIVE));
            case CampaignCompleted completed ->
                change(event, campaign -> campaign.changeStatus(CampaignStatus.COMPLETED));
            case CampaignArchived archived -> change(event, CampaignProjection::archive);
            case BudgetReallocated reallocated -> Uni.createFrom().voidItem();
            case ItemsCoordinated coordinated -> Uni.createFrom().voidItem();
            case StrategyAllocationsAccepted accepted -> Uni.createFrom().voidItem();
            case StrategyAllocationsRefused refused -> Uni.createFrom().voidItem();
            case WorkflowStepChanged changed -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> change(Envelope<CampaignEvent> event, Consumer<CampaignProjection> change) {
        return campaigns.change(event.tenant(), event.data().campaignId(), change);
    }
}
