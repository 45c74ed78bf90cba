package com.dryjets.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends a batch and waits until the broker has all of it. The producer is idempotent and never gives up on a single
 * record, so that none overtakes another; when a batch takes too long the producer itself is thrown away.
 */
@ApplicationScoped
class OutboxPublisher {

    private final String bootstrapServers;
    private final String service;
    private final OutboxConfig config;
    private @Nullable KafkaProducer<String, byte[]> producer;

    OutboxPublisher(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            OutboxConfig config) {
        this.bootstrapServers = bootstrapServers;
        this.service = service;
        this.config = config;
    }

    /** Completes when every event is on the broker, in the order given; fails without saying which are. */
    Uni<Void> publish(List<OutboxEvent> events) {
        // send() may block for metadata, so it has no place on an event loop.
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> send(events));
    }

    private synchronized void send(List<OutboxEvent> events) {
        try {
            KafkaProducer<String, byte[]> current = producer();
            CompletableFuture<?>[] acknowledgements =
                    events.stream().map(event -> send(current, event)).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(acknowledgements)
                    .get(config.acknowledgeWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            discard();
            throw new IllegalStateException("Interrupted while publishing", e);
        } catch (Exception e) {
            discard();
            throw new IllegalStateException("The broker did not take the events", e);
        }
    }

    private CompletableFuture<Void> send(KafkaProducer<String, byte[]> current, OutboxEvent event) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        current.send(event.toRecord(), (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    synchronized void close() {
        discard();
    }

    private void discard() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrapServers,
                    ProducerConfig.CLIENT_ID_CONFIG,
                    service + "-outbox",
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    // Giving up on one record while a later one succeeds would turn the order round.
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    Integer.MAX_VALUE,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    config.acknowledgeWithin().toMillis(),
                    ProducerConfig.LINGER_MS_CONFIG,
                    0,
                    ProducerConfig.COMPRESSION_TYPE_CONFIG,
                    "lz4");
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
