package com.dryjets.analytics.ingest;

import com.dryjets.common.wire.MalformedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What a poll brought: rows to store, and records that are none. */
record DecodedBatch(List<MetricRow> rows, List<Refused> refused) {

    /** A record for the dead letters. */
    record Refused(ConsumerRecord<String, byte[]> record, Throwable cause) {}

    static DecodedBatch of(ConsumerRecords<String, byte[]> records, MetricDecoder decoder) {
        List<MetricRow> rows = new ArrayList<>(records.count());
        List<Refused> refused = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                decoder.decode(record).ifPresent(rows::add);
            } catch (MalformedEvent e) {
                refused.add(new Refused(record, e));
            }
        }
        return new DecodedBatch(rows, refused);
    }

    /** The UTC days that the rows belong to, counted from 1970-01-01. */
    Set<Long> epochDays() {
        return rows.stream().map(MetricRow::epochDay).collect(Collectors.toSet());
    }
}
