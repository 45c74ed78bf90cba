package com.dryjets.orchestrator.campaign;

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
import com.dryjets.orchestrator.watch.DueCampaigns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the view of campaigns, and has a changed campaign looked at. */
@ApplicationScoped
class CampaignEventsConsumer {

    private final EventConsumer events;
    private final CampaignRepository campaigns;
    private final DueCampaigns due;

    CampaignEventsConsumer(EventConsumer events, CampaignRepository campaigns, DueCampaigns due) {
        this.events = events;
        this.campaigns = campaigns;
        this.due = due;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("campaigns", CampaignEvent.class, record, this::apply);
    }

    private Uni<Void> apply(Envelope<CampaignEvent> event) {
        return switch (event.data()) {
            case CampaignCreated created -> know(event, created.campaign(), campaign -> {});
            case CampaignUpdated updated -> know(event, updated.campaign(), campaign -> {});
            case CampaignLaunched launched ->
                know(event, launched.campaign(), campaign -> {
                    campaign.become(CampaignStatus.ACTIVE);
                    campaign.allocate(launched.allocations());
                });
            case CampaignPaused paused -> change(event, campaign -> campaign.become(CampaignStatus.PAUSED));
            case CampaignResumed resumed -> change(event, campaign -> campaign.become(CampaignStatus.ACTIVE));
            case CampaignCompleted completed -> change(event, campaign -> campaign.become(CampaignStatus.COMPLETED));
            case CampaignArchived archived -> change(event, campaign -> campaign.become(CampaignStatus.ARCHIVED));
            case BudgetReallocated moved -> change(event, campaign -> campaign.allocate(moved.allocations()));
            // How the launch goes says nothing about how the audience answers.
            case ItemsCoordinated coordinated -> Uni.createFrom().voidItem();
            case WorkflowStepChanged step -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> know(Envelope<CampaignEvent> event, CampaignFacts facts, Consumer<Campaign> change) {
        UUID id = event.data().campaignId();
        return campaigns
                .find(event.tenant(), id)
                .onItem()
                .ifNull()
                .continueWith(() -> new Campaign(event.tenant(), id))
                .invoke(campaign -> campaign.know(facts))
                .invoke(change)
                .chain(campaigns::persist)
                // The campaign's row before the mark, as the evaluation does: the other way round they would deadlock.
                .call(campaigns::flush)
                .chain(() -> due.mark(event.tenant(), id));
    }

    private Uni<Void> change(Envelope<CampaignEvent> event, Consumer<Campaign> change) {
        UUID id = event.data().campaignId();
        return campaigns
                .find(event.tenant(), id)
                .onItem()
                .ifNotNull()
                .invoke(change)
                .call(campaigns::flush)
                .chain(() -> due.mark(event.tenant(), id));
    }
}
