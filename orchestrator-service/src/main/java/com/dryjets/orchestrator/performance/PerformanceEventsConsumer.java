package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.event.PerformanceEvent;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import com.dryjets.orchestrator.projection.DueCampaignService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Maintains the performance projection and marks campaigns with new metrics as due for assessment. */
@ApplicationScoped
class PerformanceEventsConsumer {

    private final EventConsumer events;
    private final PerformanceProjectionRepository performance;
    private final DueCampaignService dueCampaigns;

    PerformanceEventsConsumer(
            EventConsumer events, PerformanceProjectionRepository performance, DueCampaignService dueCampaigns) {
        this.events = events;
        this.performance = performance;
        this.dueCampaigns = dueCampaigns;
    }

    @Incoming("performance")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("performance", PerformanceEvent.class, record, this::apply);
    }

    private Uni<Void> apply(Envelope<PerformanceEvent> event) {
        return switch (event.data()) {
            case PerformanceUpdated update -> save(event.tenant(), update);
            case ContentPerformanceUpdated unused -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> save(String tenant, PerformanceUpdated update) {
        return performance
                .save(tenant, update)
                .chain(isNew -> isNew
                        ? dueCampaigns.mark(tenant, update.campaignId())
                        : Uni.createFrom().voidItem());
    }
}
