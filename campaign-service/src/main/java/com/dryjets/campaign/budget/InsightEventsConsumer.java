package com.dryjets.campaign.budget;

import com.dryjets.contracts.event.InsightEvent;
import com.dryjets.contracts.event.InsightEvent.BudgetShiftProposed;
import com.dryjets.contracts.event.InsightEvent.FailureCleared;
import com.dryjets.contracts.event.InsightEvent.FailureDetected;
import com.dryjets.contracts.event.InsightEvent.RecommendationIssued;
import com.dryjets.contracts.event.InsightEvent.StrategyApplied;
import com.dryjets.contracts.event.InsightEvent.StrategyGenerated;
import com.dryjets.contracts.event.InsightEvent.SuccessPredicted;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the shifts of budget that Ava proposes, and the strategies that people apply. Other insights do not concern this service. */
@ApplicationScoped
class InsightEventsConsumer {

    private final EventConsumer events;
    private final ProposalService proposals;
    private final StrategyAllocations strategies;

    InsightEventsConsumer(EventConsumer events, ProposalService proposals, StrategyAllocations strategies) {
        this.events = events;
        this.proposals = proposals;
        this.strategies = strategies;
    }

    @Incoming("insights")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("insights", InsightEvent.class, record, event -> switch (event.data()) {
            case BudgetShiftProposed shift -> proposals.receive(event.tenant(), shift, event.time());
            case StrategyApplied applied -> strategies.receive(event.tenant(), applied);
            case StrategyGenerated made -> Uni.createFrom().voidItem();
            case SuccessPredicted predicted -> Uni.createFrom().voidItem();
            case FailureDetected detected -> Uni.createFrom().voidItem();
            case FailureCleared cleared -> Uni.createFrom().voidItem();
            case RecommendationIssued issued -> Uni.createFrom().voidItem();
        });
    }
}
