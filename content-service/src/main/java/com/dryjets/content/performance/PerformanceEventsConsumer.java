package com.dryjets.content.performance;

import com.dryjets.contracts.event.PerformanceEvent;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what pieces have achieved up to date. */
@ApplicationScoped
class PerformanceEventsConsumer {

    private final EventConsumer events;
    private final PerformanceRepository performance;

    PerformanceEventsConsumer(EventConsumer events, PerformanceRepository performance) {
        this.events = events;
        this.performance = performance;
    }

    @Incoming("performance")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("performance", PerformanceEvent.class, record, event -> switch (event.data()) {
            case ContentPerformanceUpdated update -> performance.put(event.tenant(), update);
            case PerformanceUpdated unused -> Uni.createFrom().voidItem();
            case HourlyEngagementUpdated unused -> Uni.createFrom().voidItem();
        });
    }
}
