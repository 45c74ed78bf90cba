package com.dryjets.email.tracking;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.inbox.RecordBatches;
import com.dryjets.kit.inbox.RecordBatches.Handler;
import com.dryjets.kit.inbox.RecordBatches.Item;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds hits into engagement, a batch of the topic at a time. */
@ApplicationScoped
class HitsConsumer {

    private final RecordBatches batches;
    private final Handler<Hit> handler;

    HitsConsumer(RecordBatches batches, EngagementService engagement) {
        this.batches = batches;
        this.handler = new Handler<>("hits", HitsConsumer::read, engagement::fold);
    }

    @Incoming("hits")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return batches.apply(batch, handler);
    }

    private static Optional<Item<Hit>> read(ConsumerRecord<String, byte[]> record) {
        try {
            Hit hit = EventJson.mapper().readValue(record.value(), Hit.class);
            return Optional.of(new Item<>(hit.tenant(), hit));
        } catch (IOException e) {
            throw new IllegalArgumentException("The hit is invalid", e);
        }
    }
}
