package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.event.PerformanceEvent;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import com.dryjets.orchestrator.watch.DueCampaigns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the newest figures, and has a campaign looked at whose figures changed. */
@ApplicationScoped
class PerformanceEventsConsumer {

    private final EventConsumer events;
    private final PerformanceRepository performance;
    private final DueCampaigns due;

    PerformanceEventsConsumer(EventConsumer events, PerformanceRepository performance, DueCampaigns due) {
        this.events = events;
        this.performance = performance;
        this.due = due;
    }

    @Incoming("performance")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("performance", PerformanceEvent.class, record, this::apply);
    }

    private Uni<Void> apply(Envelope<PerformanceEvent> event) {
        return switch (event.data()) {
            case PerformanceUpdated update -> keep(event.tenant(), update);
        };
    }

    private Uni<Void> keep(String tenant, PerformanceUpdated update) {
        return performance
                .keep(tenant, update)
                .chain(isNews -> isNews
                        ? due.mark(tenant, update.campaignId())
                        : Uni.createFrom().voidItem());
    }
}
