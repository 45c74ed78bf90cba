package com.dryjets.analytics.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Consumer records, and limits on a day in October. */
final class IngestFixtures {

    static final Instant NOW = Instant.parse("2026-10-06T12:00:00Z");

    private IngestFixtures() {}

    static MetricLimits limits() {
        IngestConfig config = new IngestConfig() {
            @Override
            public Duration oldest() {
                return Duration.ofDays(10);
            }

            @Override
            public Duration newest() {
                return Duration.ofDays(1);
            }

            @Override
            public int daysAhead() {
                return 7;
            }
        };
        return new MetricLimits(config, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent, long offset) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(sent.topic(), 0, offset, sent.key(), sent.value());
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
