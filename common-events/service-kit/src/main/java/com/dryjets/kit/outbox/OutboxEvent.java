package com.dryjets.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.wire.CloudEventRecord;
import io.vertx.mutiny.sqlclient.Row;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A row of the outbox. */
record OutboxEvent(long id, String topic, String key, CloudEventRecord.Attributes attributes, byte[] data) {

    static OutboxEvent of(Row row, String source) {
        CloudEventRecord.Attributes attributes = new CloudEventRecord.Attributes(
                row.getUUID("event_id"),
                source,
                row.getString("type"),
                row.getOffsetDateTime("time").toInstant(),
                row.getString("tenant"),
                row.getString("traceparent"));
        return new OutboxEvent(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("key"),
                attributes,
                row.getString("data").getBytes(UTF_8));
    }

    ProducerRecord<String, byte[]> toRecord() {
        return CloudEventRecord.write(attributes, topic, key, data);
    }
}
