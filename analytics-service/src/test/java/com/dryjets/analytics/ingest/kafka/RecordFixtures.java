package com.dryjets.analytics.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.analytics.record.RecordLimitsFixtures;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.CloudEventRecord.Attributes;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Kafka records, and a decoder on a day in October. */
final class RecordFixtures {

    static final Instant NOW = Instant.parse("2026-10-06T12:00:00Z");

    private RecordFixtures() {}

    static MetricDecoder decoder() {
        return new MetricDecoder(RecordLimitsFixtures.at(NOW));
    }

    /** A record as our services send it, at an offset. */
    static ConsumerRecord<String, byte[]> consumed(MetricRecorded metric, String tenant, int partition, long offset) {
        Attributes attributes = new Attributes(
                metric.eventId(), "/test", EventTypes.typeOf(MetricRecorded.class), metric.occurredAt(), tenant, null);
        ProducerRecord<String, byte[]> sent = CloudEventRecord.write(
                attributes,
                metric.topic().topicName(),
                metric.key(),
                EventJson.write(metric).getBytes(UTF_8));
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(sent.topic(), partition, offset, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    static ConsumerRecord<String, byte[]> consumed(String json, String type, String tenant) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("marketing.metrics", 0, 0, "key", json.getBytes(UTF_8));
        record.headers().add("ce_type", type.getBytes(UTF_8));
        record.headers().add("ce_tenantid", tenant.getBytes(UTF_8));
        return record;
    }
}
