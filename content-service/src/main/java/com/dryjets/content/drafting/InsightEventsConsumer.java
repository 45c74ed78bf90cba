package com.dryjets.content.drafting;

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

/** Receives strategies that people apply. Other insights do not concern this service. */
@ApplicationScoped
class InsightEventsConsumer {

    private final EventConsumer events;
    private final StrategyDrafts drafts;

    InsightEventsConsumer(EventConsumer events, StrategyDrafts drafts) {
        this.events = events;
        this.drafts = drafts;
    }

    @Incoming("insights")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("insights", InsightEvent.class, record, event -> switch (event.data()) {
            case StrategyApplied applied -> drafts.create(event.tenant(), applied);
            case StrategyGenerated unused -> Uni.createFrom().voidItem();
            case SuccessPredicted unused -> Uni.createFrom().voidItem();
            case FailureDetected unused -> Uni.createFrom().voidItem();
            case FailureCleared unused -> Uni.createFrom().voidItem();
            case RecommendationIssued unused -> Uni.createFrom().voidItem();
            case BudgetShiftProposed unused -> Uni.createFrom().voidItem();
        });
    }
}
