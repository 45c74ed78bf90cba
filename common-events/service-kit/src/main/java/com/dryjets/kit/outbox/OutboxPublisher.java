package com.dryjets.kit.outbox;

import com.dryjets.kit.kafka.RecordSender;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends a batch and waits until the broker has acknowledged all of it. The producer is idempotent and never gives up on
 * a single record, so that no record overtakes another; a batch that takes too long discards the whole producer.
 */
@ApplicationScoped
class OutboxPublisher {

    private final RecordSender sender;
    private final OutboxConfig config;

    OutboxPublisher(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            OutboxConfig config) {
        this.sender = new RecordSender(settings(kafka, service, config));
        this.config = config;
    }

    /** Completes when every event is on its topic, in the order given; fails without saying which are. */
    Uni<Void> publish(List<OutboxEvent> events) {
        // Sending can block for metadata, which an event loop must not.
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> send(events));
    }

    private synchronized void send(List<OutboxEvent> events) {
        try {
            sender.send(events.stream().map(OutboxEvent::toRecord).toList())
                    .get(config.acknowledgeWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException("Interrupted while publishing", e);
        } catch (Exception e) {
            close();
            throw new IllegalStateException("The broker did not acknowledge the batch", e);
        }
    }

    void close() {
        sender.close(Duration.ZERO);
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, String service, OutboxConfig config) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Giving up on one record while a later one succeeds would reverse their order.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, config.acknowledgeWithin().toMillis());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }
}
