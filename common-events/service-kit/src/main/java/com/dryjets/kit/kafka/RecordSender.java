package com.dryjets.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka producer whose batches complete as one. The producer is created on the first send and can be thrown away, for
 * example when a batch must not be completed late; the next send creates another.
 */
public final class RecordSender {

    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<String, byte[]> producer;

    /** Takes the producer's settings; serializers need not be among them. */
    public RecordSender(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    /**
     * Sends records in the order given. The result completes when the broker has acknowledged all of them and fails
     * with the first failure; some records may be on the topic then. Can block for metadata: never call it on an event
     * loop. Without metadata the first record fails after max.block.ms, and the others are not tried.
     */
    public CompletableFuture<Void> send(List<ProducerRecord<String, byte[]>> records) {
        KafkaProducer<String, byte[]> current = producer();
        List<CompletableFuture<Void>> sent = new ArrayList<>(records.size());
        for (ProducerRecord<String, byte[]> record : records) {
            CompletableFuture<Void> acknowledged = send(current, record);
            sent.add(acknowledged);
            if (acknowledged.isCompletedExceptionally()) {
                break;
            }
        }
        return CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new));
    }

    /** Closes the producer, giving what it holds at most this time. */
    public synchronized void close(Duration timeout) {
        if (producer != null) {
            producer.close(timeout);
            producer = null;
        }
    }

    private static CompletableFuture<Void> send(
            KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        producer.send(record, (metadata, failure) -> {
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
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
