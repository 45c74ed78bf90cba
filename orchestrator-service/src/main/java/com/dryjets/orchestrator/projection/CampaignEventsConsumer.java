package com.dryjets.orchestrator.projection;

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
import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsAccepted;
import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsRefused;
import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Maintains the campaign projection and marks changed campaigns as due for assessment. Answers to applied strategies are passed
 * on to those who asked.
 */
@ApplicationScoped
class CampaignEventsConsumer implements Projector<CampaignEvent> {

    private final EventConsumer events;
    private final CampaignProjectionRepository campaigns;
    private final DueCampaignService dueCampaigns;
    private final StrategyAnswers answers;

    CampaignEventsConsumer(
            EventConsumer events,
            CampaignProjectionRepository campaigns,
            DueCampaignService dueCampaigns,
            StrategyAnswers answers) {
        this.events = events;
        this.campaigns = campaigns;
        this.dueCampaigns = dueCampaigns;
        this.answers = answers;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply(consumer(), CampaignEvent.class, record, this::apply);
    }

    @Override
    public Topic topic() {
        return Topic.CAMPAIGNS;
    }

    @Override
    public String consumer() {
        return "campaigns";
    }

    @Override
    public Uni<Void> apply(Envelope<CampaignEvent> event) {
        return switch (event.data()) {
            case CampaignCreated created -> describe(event, created.campaign(), campaign -> {});
            case CampaignUpdated updated -> describe(event, updated.campaign(), campaign -> {});
            case CampaignLaunched launched ->
                describe(event, launched.campaign(), campaign -> {
                    campaign.changeStatus(CampaignStatus.ACTIVE);
                    campaign.allocate(launched.allocations());
                });
            case CampaignPaused paused -> changeStatus(event, CampaignStatus.PAUSED);
            case CampaignResumed resumed -> changeStatus(event, CampaignStatus.ACTIVE);
            case CampaignCompleted completed -> changeStatus(event, CampaignStatus.COMPLETED);
            case CampaignArchived archived -> changeStatus(event, CampaignStatus.ARCHIVED);
            case BudgetReallocated moved -> change(event, campaign -> campaign.allocate(moved.allocations()));
            case StrategyAllocationsAccepted accepted -> answers.accepted(event.tenant(), accepted);
            case StrategyAllocationsRefused refused -> answers.refused(event.tenant(), refused);
            // The progress of a launch says nothing about how the audience responds.
            case ItemsCoordinated coordinated -> Uni.createFrom().voidItem();
            case WorkflowStepChanged step -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> describe(
            Envelope<CampaignEvent> event, CampaignFacts facts, Consumer<CampaignProjection> change) {
        return findOrCreate(event)
                .invoke(campaign -> campaign.describe(facts))
                .invoke(change)
                .chain(campaign -> saveAndMark(event, campaign));
    }

    private Uni<CampaignProjection> findOrCreate(Envelope<CampaignEvent> event) {
        UUID id = event.data().campaignId();
        return campaigns
                .find(event.tenant(), id)
                .onItem()
                .ifNull()
                .continueWith(() -> new CampaignProjection(event.tenant(), id));
    }

    private Uni<Void> changeStatus(Envelope<CampaignEvent> event, CampaignStatus next) {
        return change(event, campaign -> campaign.changeStatus(next));
    }

    private Uni<Void> change(Envelope<CampaignEvent> event, Consumer<CampaignProjection> change) {
        return campaigns
                .find(event.tenant(), event.data().campaignId())
                .onItem()
                .ifNotNull()
                .transformToUni(campaign -> {
                    change.accept(campaign);
                    return saveAndMark(event, campaign);
                });
    }

    /** Locks the campaign's row before the mark's row, as an assessment does; the reverse order could deadlock. */
    private Uni<Void> saveAndMark(Envelope<CampaignEvent> event, CampaignProjection campaign) {
        return campaigns.save(campaign).chain(() -> dueCampaigns.mark(event.tenant(), campaign.id()));
    }
}
