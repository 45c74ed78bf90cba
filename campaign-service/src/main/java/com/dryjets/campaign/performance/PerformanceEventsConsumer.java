package com.dryjets.campaign.performance;

import com.dryjets.contracts.event.PerformanceEvent;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps {@link PerformanceProjection} up to date. */
@ApplicationScoped
class PerformanceEventsConsumer {

    private final EventConsumer events;
    private final PerformanceProjection performance;

    PerformanceEventsConsumer(EventConsumer events, PerformanceProjection performance) {
        this.events = events;
        this.performance = performance;
    }

    @Incoming("performance")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("performance", PerformanceEvent.class, record, event -> switch (event.data()) {
            case PerformanceUpdated update -> performance.apply(event.tenant(), update);
            case ContentPerformanceUpdated unused -> Uni.createFrom().voidItem();
            case HourlyEngagementUpdated unused -> Uni.createFrom().voidItem();
        });
    }
}
