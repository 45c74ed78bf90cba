package com.dryjets.analytics.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes marketing.metrics, a poll at a time. Offsets are committed for what is in the database, and are a bookmark. */
@ApplicationScoped
public class MetricEventsConsumer {

    private final IngestService ingest;

    MetricEventsConsumer(IngestService ingest) {
        this.ingest = ingest;
    }

    @Incoming("metrics")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return ingest.ingest(records);
    }
}
