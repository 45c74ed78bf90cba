package com.dryjets.analytics.broker;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends records straight to Kafka, past the outbox: metrics that came over REST, and dead letters. Both may be sent
 * again without harm. And makes the clients that take records from it.
 */
@ApplicationScoped
public class Broker {

    private static final int GIVE_UP_AFTER_MS = 10_000;
    private static final int RECORDS_A_POLL = 5_000;
    private static final int BYTES_A_PARTITION = 2 * 1024 * 1024;

    private final String bootstrapServers;
    private final String service;
    private final Map<String, Object> membership;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Broker(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.session.timeout.ms") String sessionTimeout,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms") String heartbeat) {
        this.bootstrapServers = bootstrapServers;
        this.service = service;
        this.membership = Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                sessionTimeout,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                heartbeat);
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

    /** A client of the service's group, as its other consumers are; for one thread, which tells when to commit. */
    public KafkaConsumer<String, byte[]> consumer(String name) {
        Map<String, Object> settings = consumerSettings(name);
        settings.putAll(membership);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_POLL);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_A_PARTITION);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** One record by its place; empty where the topic has it no more. */
    public Uni<Optional<ConsumerRecord<String, byte[]>>> read(TopicPartition partition, long offset) {
        return Uni.createFrom()
                .item(() -> readNow(partition, offset))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Optional<ConsumerRecord<String, byte[]>> readNow(TopicPartition partition, long offset) {
        Map<String, Object> settings = consumerSettings("reading-again");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        try (var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(List.of(partition));
            if (offset >= reader.endOffsets(List.of(partition)).get(partition)) {
                return Optional.empty();
            }
            reader.seek(partition, offset);
            return reader.poll(Duration.ofMillis(GIVE_UP_AFTER_MS)).records(partition).stream()
                    .filter(record -> record.offset() == offset)
                    .findFirst();
        } catch (OffsetOutOfRangeException gone) {
            return Optional.empty();
        }
    }

    private Map<String, Object> consumerSettings(String name) {
        return new HashMap<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                service + "-" + name,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false));
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
