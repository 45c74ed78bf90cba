package com.dryjets.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.CloudEventRecord.Attributes;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.testkit.TopicWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Metric records, and how to send them. */
public final class MetricFixtures {

    private MetricFixtures() {}

    public static MetricRecorded metric(UUID campaignId, Channel channel, Metric metric, String value) {
        return metric(campaignId, channel, metric, value, Instant.now());
    }

    public static MetricRecorded metric(
            UUID campaignId, Channel channel, Metric metric, String value, Instant occurredAt) {
        return new MetricRecorded(
                Ids.next(), campaignId, channel, null, metric, new BigDecimal(value), occurredAt, null);
    }

    public static MetricRecorded judged(UUID campaignId, Metric metric, @Nullable Verdict verdict) {
        return new MetricRecorded(
                Ids.next(), campaignId, Channel.EMAIL, null, metric, BigDecimal.ONE, Instant.now(), verdict);
    }

    public static Map<String, String> headers(String tenant, Class<? extends DomainEvent> type) {
        return headers(tenant, EventTypes.typeOf(type));
    }

    public static Map<String, String> headers(String tenant, String type) {
        Attributes attributes = new Attributes(Ids.next(), "/test", type, Instant.now(), tenant, null);
        ProducerRecord<String, byte[]> record = CloudEventRecord.write(attributes, "any", "any", new byte[0]);
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    public static void send(TopicWriter writer, String tenant, DomainEvent event) {
        writer.write(event.topic().topicName(), event.key(), EventJson.write(event), headers(tenant, event.getClass()));
    }
}
