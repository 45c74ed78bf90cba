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
import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the campaign view by what happens to campaigns. */
@ApplicationScoped
class CampaignEventsConsumer {

    private final EventConsumer events;
    private final CampaignRepository campaigns;

    CampaignEventsConsumer(EventConsumer events, CampaignRepository campaigns) {
        this.events = events;
        this.campaigns = campaigns;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("campaigns", CampaignEvent.class, record, this::apply);
    }

    private Uni<Void> apply(Envelope<CampaignEvent> event) {
        return switch (event.data()) {
            case CampaignCreated created -> change(event, campaign -> campaign.take(created.campaign()));
            case CampaignUpdated updated -> change(event, campaign -> campaign.take(updated.campaign()));
            case CampaignLaunched launched ->
                change(event, campaign -> {
                    campaign.take(launched.campaign());
                    campaign.become(CampaignStatus.ACTIVE);
                });
            case CampaignPaused paused -> change(event, campaign -> campaign.become(CampaignStatus.PAUSED));
            case CampaignResumed resumed -> change(event, campaign -> campaign.become(CampaignStatus.ACTIVE));
            case CampaignCompleted completed -> change(event, campaign -> campaign.become(CampaignStatus.COMPLETED));
            case CampaignArchived archived -> change(event, campaign -> campaign.become(CampaignStatus.ARCHIVED));
            case BudgetReallocated reallocated -> Uni.createFrom().voidItem();
            case ItemsCoordinated coordinated -> Uni.createFrom().voidItem();
            case WorkflowStepChanged changed -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> change(Envelope<CampaignEvent> event, Consumer<Campaign> change) {
        return campaigns
                .findOrMake(event.tenant(), event.data().campaignId())
                .invoke(change)
                .replaceWithVoid();
    }
}
