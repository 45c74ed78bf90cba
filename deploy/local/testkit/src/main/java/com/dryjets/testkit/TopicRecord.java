package com.dryjets.testkit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record read from a topic, with its headers as text.
 *
 * @param value null for a tombstone
 */
public record TopicRecord(
        String topic, int partition, long offset, String key, String value, Map<String, String> headers) {

    static TopicRecord of(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(
                    header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new TopicRecord(
                record.topic(), record.partition(), record.offset(), record.key(), record.value(), headers);
    }

    public String header(String name) {
        return headers.get(name);
    }
}
