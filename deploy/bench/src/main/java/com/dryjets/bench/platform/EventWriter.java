package com.dryjets.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.CloudEventRecord.Attributes;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events of a tenant as the service that owns them does. */
public final class EventWriter implements AutoCloseable {

    private final String tenant;
    private final KafkaProducer<String, byte[]> producer;

    public EventWriter(Infra infra, String tenant) {
        this.tenant = tenant;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        infra.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends an event; {@link #flush} waits until it is stored. */
    public void write(DomainEvent event) {
        Attributes attributes = new Attributes(
                UUID.randomUUID(), "/bench", EventTypes.typeOf(event.getClass()), Instant.now(), tenant, null);
        var unused = producer.send(CloudEventRecord.write(
                attributes,
                event.topic().topicName(),
                event.key(),
                EventJson.write(event).getBytes(UTF_8)));
    }

    /** Waits until all events are stored. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
