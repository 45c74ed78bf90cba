package com.dryjets.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.identifier.TenantName;
import com.dryjets.contracts.value.Instants;
import com.dryjets.contracts.value.InvalidValue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in Kafka binary mode: attributes are headers {@code ce_*}, the data is the record's value. See the
 * Kafka protocol binding, section 3.2; {@code traceparent} is also sent under its own name, as tracers expect it.
 */
public final class CloudEventRecord {

    private static final String TRACEPARENT = "traceparent";

    private CloudEventRecord() {}

    /** Creates the Kafka record of an event. */
    public static ProducerRecord<String, byte[]> write(Attributes attributes, String topic, String key, byte[] data) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, data);
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", attributes.id().toString());
        add(headers, "ce_source", attributes.source());
        add(headers, "ce_time", attributes.time().toString());
        add(headers, "ce_subject", key);
        add(headers, "content-type", "application/json");
        // Readers search headers from the end and decode every name on the way, so the most-read headers come last.
        add(headers, "ce_type", attributes.type());
        add(headers, "ce_tenantid", attributes.tenant());
        if (attributes.traceparent() != null) {
            add(headers, "ce_" + TRACEPARENT, attributes.traceparent());
            add(headers, TRACEPARENT, attributes.traceparent());
        }
        return record;
    }

    /**
     * Reads the event of a record; empty for a type that a newer version of the platform introduced.
     *
     * @throws MalformedEvent with the reason, when the record is not a valid event of its topic
     */
    public static Optional<Envelope<? extends DomainEvent>> read(ConsumerRecord<String, byte[]> received) {
        ConsumerRecord<String, byte[]> record = StructuredCloudEvent.toBinary(received);
        String type = required(record, "ce_type");
        Optional<Class<? extends DomainEvent>> eventClass = EventTypes.find(type);
        return eventClass.isPresent() ? Optional.of(envelope(record, eventClass.get())) : unknown(type, record);
    }

    /** The CloudEvents attributes of an event. */
    public record Attributes(
            UUID id,
            String source,
            String type,
            Instant time,
            String tenant,
            @Nullable String traceparent) {}

    private static Optional<Envelope<? extends DomainEvent>> unknown(String type, ConsumerRecord<?, ?> record) {
        if (type.startsWith(EventTypes.PREFIX)) {
            return Optional.empty();
        }
        throw new MalformedEvent("ce_type " + type + " does not belong on " + record.topic());
    }

    private static Envelope<? extends DomainEvent> envelope(
            ConsumerRecord<String, byte[]> record, Class<? extends DomainEvent> eventClass) {
        if (!Topic.named(record.topic()).events().isAssignableFrom(eventClass)) {
            throw new MalformedEvent(eventClass.getSimpleName() + " does not belong on " + record.topic());
        }
        if (record.value() == null) {
            throw new MalformedEvent(eventClass.getSimpleName() + " has no data");
        }
        return new Envelope<>(
                uuid(required(record, "ce_id")),
                required(record, "ce_source"),
                time(record),
                tenant(record),
                header(record, TRACEPARENT).orElse(null),
                EventJson.read(record.value(), eventClass));
    }

    private static String tenant(ConsumerRecord<?, ?> record) {
        String tenant = required(record, "ce_tenantid");
        if (!TenantName.isValid(tenant)) {
            throw new MalformedEvent("ce_tenantid is not a valid tenant name: " + tenant);
        }
        return tenant;
    }

    private static Instant time(ConsumerRecord<?, ?> record) {
        Optional<String> time = header(record, "ce_time");
        try {
            return time.map(Instants::parse).orElseGet(() -> Instant.ofEpochMilli(record.timestamp()));
        } catch (InvalidValue e) {
            throw new MalformedEvent("ce_time is not a valid instant: " + time.orElseThrow(), e);
        }
    }

    private static UUID uuid(String id) {
        try {
            return Ids.parse(id);
        } catch (InvalidValue e) {
            throw new MalformedEvent("ce_id is not a valid UUID: " + id, e);
        }
    }

    private static String required(ConsumerRecord<?, ?> record, String name) {
        String value = header(record, name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new MalformedEvent("header " + name + " is missing"));
        // Header values appear in logs and reasons, where a line break would forge a line.
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedEvent("header " + name + " contains a control character");
        }
        return value;
    }

    private static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, UTF_8));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
