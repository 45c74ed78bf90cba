package com.dryjets.analytics.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Consumer records, and limits on a day in October. */
public final class RecordFixtures {

    static final Instant NOW = Instant.parse("2026-10-06T12:00:00Z");

    private RecordFixtures() {}

    static MetricLimits limits() {
        LimitsConfig config = new LimitsConfig() {
            @Override
            public Duration oldest() {
                return Duration.ofDays(10);
            }

            @Override
            public Duration newest() {
                return Duration.ofDays(1);
            }
        };
        return new MetricLimits(config, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent, long offset) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(sent.topic(), 0, offset, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    public static ConsumerRecord<String, byte[]> consumed(String json, String type, String tenant) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("marketing.metrics", 0, 0, "key", json.getBytes(UTF_8));
        record.headers().add("ce_type", type.getBytes(UTF_8));
        record.headers().add("ce_tenantid", tenant.getBytes(UTF_8));
        return record;
    }
}
