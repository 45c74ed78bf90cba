package com.dryjets.email.tracking;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.work.Backoff;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes hits to Kafka, keyed by recipient, before anything else happens to them: a burst waits there, and so does what
 * arrives while the database is away. The client is answered once the broker has the hit, or after a moment if the broker
 * is slow; the hit is then still sent as long as this process lives.
 */
@ApplicationScoped
class HitSink {

    static final String TOPIC = "email.hits";

    private static final Logger LOG = Logger.getLogger(HitSink.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);
    /** Hits that wait for a broker that is away, about 40 MB. */
    private static final int MOST_WAITING = 100_000;

    /** One thread, because a send can block for metadata, which no event loop may do. */
    private final ThreadPoolExecutor sending = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), run -> new Thread(run, "email-hits"));

    private final Supplier<Producer<String, byte[]>> producers;
    private final Backoff backoff;
    private volatile @Nullable Producer<String, byte[]> producer;

    @Inject
    HitSink(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this(
                () -> new KafkaProducer<>(settings(kafka), new StringSerializer(), new ByteArraySerializer()),
                new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10)));
    }

    HitSink(Supplier<Producer<String, byte[]>> producers, Backoff backoff) {
        this.producers = producers;
        this.backoff = backoff;
    }

    private static Map<String, Object> settings(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "email-hits");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Duration.ofHours(1).toMillis());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }

    /** Takes a hit. Never fails, because the person who clicked is to arrive in any case. */
    Uni<Void> take(Hit hit) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            sending.execute(() -> send(hit, acknowledged));
        } catch (RejectedExecutionException e) {
            lost(e);
            acknowledged.complete(null);
        }
        return Uni.createFrom()
                .completionStage(acknowledged)
                .ifNoItem()
                .after(LONGEST_WAIT)
                .recoverWithItem(() -> null);
    }

    private void send(Hit hit, CompletableFuture<Void> acknowledged) {
        try {
            byte[] value = EventJson.mapper().writeValueAsBytes(hit);
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(TOPIC, hit.recipientId().toString(), value);
            producer().send(record, (metadata, failure) -> {
                if (failure != null) {
                    lost(failure);
                }
                acknowledged.complete(null);
            });
        } catch (JsonProcessingException | RuntimeException e) {
            lost(e);
            acknowledged.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lost(e);
            acknowledged.complete(null);
        }
    }

    private static void lost(Throwable failure) {
        Metrics.counter("dryjets.email.hits.lost").increment();
        LOG.errorf("Hit lost, because the broker has been away for too long reason=%s", failure);
    }

    /** Returns the producer. It cannot be created while the broker's name does not resolve; hits wait meanwhile. */
    private Producer<String, byte[]> producer() throws InterruptedException {
        for (int failures = 1; producer == null; failures++) {
            try {
                producer = producers.get();
            } catch (KafkaException e) {
                LOG.warnf("Hits wait for the broker reason=%s", e);
                Thread.sleep(backoff.after(failures));
            }
        }
        return producer;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        sending.shutdown();
        if (!sending.awaitTermination(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
            sending.shutdownNow();
        }
        if (producer != null) {
            producer.close(SHUTDOWN);
        }
    }
}
