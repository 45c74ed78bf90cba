package com.dryjets.analytics.broker;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends records straight to Kafka, past the outbox: metrics that came over REST, and dead letters. Both may be sent
 * again without harm.
 */
@ApplicationScoped
public class Broker {

    private static final int GIVE_UP_AFTER_MS = 10_000;

    private final String bootstrapServers;
    private final String service;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Broker(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.bootstrapServers = bootstrapServers;
        this.service = service;
    }

    /** Completes when every record is acknowledged by all replicas; fails after ten seconds, some may be there then. */
    public Uni<Void> send(List<ProducerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // send() may block for metadata, so it has no place on an event loop.
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> Uni.createFrom().completionStage(acknowledged(records)));
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    private CompletableFuture<Void> acknowledged(List<ProducerRecord<String, byte[]>> records) {
        KafkaProducer<String, byte[]> current = producer();
        return CompletableFuture.allOf(
                records.stream().map(record -> send(current, record)).toArray(CompletableFuture<?>[]::new));
    }

    private static CompletableFuture<Void> send(
            KafkaProducer<String, byte[]> current, ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        current.send(record, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrapServers,
                    ProducerConfig.CLIENT_ID_CONFIG,
                    service + "-records",
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.LINGER_MS_CONFIG,
                    2,
                    ProducerConfig.COMPRESSION_TYPE_CONFIG,
                    "lz4",
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    GIVE_UP_AFTER_MS,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    GIVE_UP_AFTER_MS / 2,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    GIVE_UP_AFTER_MS);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }
}
