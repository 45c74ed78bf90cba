package com.dryjets.analytics.ingest.kafka;

import com.dryjets.kit.kafka.RecordSender;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The ingest's own Kafka clients. Sends records straight to the broker, without the outbox: metrics received over REST,
 * and dead letters. Sending either twice does no harm.
 */
@ApplicationScoped
public class BrokerClient {

    private static final int TIMEOUT_MS = 10_000;
    private static final int RECORDS_PER_POLL = 5_000;
    private static final int BYTES_PER_PARTITION = 2 * 1024 * 1024;

    private final Map<String, Object> kafka;
    private final Map<String, Object> membership;
    private final String service;
    private final RecordSender sender;

    BrokerClient(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.session.timeout.ms") String sessionTimeout,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms") String heartbeat) {
        this.kafka = Map.copyOf(kafka);
        this.service = service;
        this.membership = Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                sessionTimeout,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                heartbeat);
        this.sender = new RecordSender(producerSettings());
    }

    /** Completes when all replicas have acknowledged every record; fails after ten seconds, when some may be stored. */
    public Uni<Void> send(List<ProducerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // Sending can block for metadata, which an event loop must not.
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> Uni.createFrom().completionStage(sender.send(records)));
    }

    /** Creates a consumer in the service's group, for one thread, which commits its own offsets. */
    KafkaConsumer<String, byte[]> consumer(String name) {
        Map<String, Object> settings = consumerSettings(name);
        settings.putAll(membership);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_POLL);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_PER_PARTITION);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Reads one record by its offset; empty if the topic no longer has it. */
    Uni<Optional<ConsumerRecord<String, byte[]>>> read(TopicPartition partition, long offset) {
        return Uni.createFrom()
                .item(() -> readNow(partition, offset))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Optional<ConsumerRecord<String, byte[]>> readNow(TopicPartition partition, long offset) {
        Map<String, Object> settings = consumerSettings("rereading");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        try (var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(List.of(partition));
            if (offset >= reader.endOffsets(List.of(partition)).get(partition)) {
                return Optional.empty();
            }
            reader.seek(partition, offset);
            return reader.poll(Duration.ofMillis(TIMEOUT_MS)).records(partition).stream()
                    .filter(record -> record.offset() == offset)
                    .findFirst();
        } catch (OffsetOutOfRangeException e) {
            return Optional.empty();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        sender.close(Duration.ofSeconds(1));
    }

    private Map<String, Object> consumerSettings(String name) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-" + name);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-records");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        return settings;
    }
}
