package com.dryjets.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents in Kafka structured mode (Kafka protocol binding, section 3.3): attributes and data are one JSON object in
 * the value. The platform writes binary mode; other systems may send either.
 */
public final class StructuredCloudEvent {

    private static final String CONTENT_TYPE = "application/cloudevents+json";

    private StructuredCloudEvent() {}

    /**
     * Answers the record in binary mode; a record that is not in structured mode is answered as it is.
     *
     * @throws MalformedEvent with the reason, when the value is not a CloudEvent in JSON
     */
    public static ConsumerRecord<String, byte[]> toBinary(ConsumerRecord<String, byte[]> record) {
        return isStructured(record) ? binary(record, event(record.value())) : record;
    }

    private static boolean isStructured(ConsumerRecord<?, ?> record) {
        Header contentType = record.headers().lastHeader("content-type");
        return contentType != null
                && contentType.value() != null
                && new String(contentType.value(), UTF_8).startsWith(CONTENT_TYPE);
    }

    private static ObjectNode event(byte @Nullable [] value) {
        try {
            if (value != null && EventJson.mapper().readTree(value) instanceof ObjectNode event) {
                return event;
            }
        } catch (IOException e) {
            throw new MalformedEvent("the structured CloudEvent is not valid JSON", e);
        }
        throw new MalformedEvent("the structured CloudEvent is not a JSON object");
    }

    private static ConsumerRecord<String, byte[]> binary(ConsumerRecord<String, byte[]> record, ObjectNode event) {
        Headers headers = new RecordHeaders();
        byte[] data = data(event);
        event.properties().forEach(attribute -> {
            if (attribute.getValue().isValueNode()
                    && !attribute.getValue().isNull()
                    && !attribute.getKey().startsWith("data")) {
                headers.add(
                        "ce_" + attribute.getKey(),
                        attribute.getValue().asText().getBytes(UTF_8));
            }
        });
        JsonNode traceparent = event.get("traceparent");
        if (traceparent != null && !traceparent.isNull()) {
            headers.add("traceparent", traceparent.asText().getBytes(UTF_8));
        }
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                data == null ? 0 : data.length,
                record.key(),
                data,
                headers,
                record.leaderEpoch());
    }

    private static byte @Nullable [] data(ObjectNode event) {
        try {
            if (event.hasNonNull("data_base64")) {
                return event.get("data_base64").binaryValue();
            }
            return event.hasNonNull("data") ? EventJson.mapper().writeValueAsBytes(event.get("data")) : null;
        } catch (IOException e) {
            throw new MalformedEvent("the data of the structured CloudEvent is not valid Base64", e);
        }
    }
}
