package com.dryjets.email.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.work.Backoff;
import com.dryjets.testkit.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class HitSinkTest {

    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final AtomicInteger failures = new AtomicInteger(3);

    /** As the constructor of the real one does while the broker's name does not resolve. */
    private Producer<String, byte[]> producer() {
        if (failures.getAndDecrement() > 0) {
            throw new KafkaException("No resolvable bootstrap urls given in bootstrap servers");
        }
        return broker;
    }

    @Test
    void keepsHitsUntilTheBrokerCanBeFound() {
        HitSink sink = new HitSink(this::producer, new Backoff(Duration.ofMillis(1), Duration.ofMillis(10)));

        sink.take(hit()).await().indefinitely();
        sink.take(hit()).await().indefinitely();

        Waiting.await().until(() -> broker.history().size() == 2);
        assertThat(broker.history()).extracting(record -> record.topic()).containsOnly(HitSink.TOPIC);
    }

    private static Hit hit() {
        return new Hit(
                Ids.next(),
                "sunrise",
                Hit.Kind.OPEN,
                Hit.Method.GET,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                0,
                Instant.now(),
                null,
                null,
                null);
    }
}
