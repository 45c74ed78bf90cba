package com.dryjets.analytics.ingest;

import com.dryjets.analytics.records.MetricDecoder;
import com.dryjets.analytics.records.MetricRow;
import com.dryjets.contracts.wire.MalformedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What a consumer has taken since it last committed: rows to store, records that are none, and its place behind them. */
final class MetricBatch {

    private static final int REFUSED_WEIGHT = 10;

    private final List<MetricRow> rows = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    private int taken;
    private int weight;

    /** A record for the dead letters. */
    record Refused(ConsumerRecord<String, byte[]> record, String reason) {

        private static final int LONGEST_REASON = 1_000;

        /** Reasons quote what they are about, which may be as long as the record. */
        Refused {
            reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + " …" : reason;
        }
    }

    /** Takes what a poll has brought. */
    void add(ConsumerRecords<String, byte[]> records, MetricDecoder decoder) {
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                decoder.decode(record).ifPresent(this::add);
            } catch (MalformedEvent e) {
                refused.add(new Refused(record, String.valueOf(e.getMessage())));
                weight += REFUSED_WEIGHT;
            }
        }
        next.putAll(records.nextOffsets());
        taken += records.count();
    }

    private void add(MetricRow row) {
        rows.add(row);
        weight += 1 + row.touches().size();
    }

    List<MetricRow> rows() {
        return rows;
    }

    List<Refused> refused() {
        return refused;
    }

    /** Where to go on in each partition once the batch is counted. */
    Map<TopicPartition, OffsetAndMetadata> next() {
        return next;
    }

    /** What it takes of memory, in rows: what led to a row comes on top, and what is refused is kept whole. */
    int weight() {
        return weight;
    }

    /** How many records it was made of. */
    int taken() {
        return taken;
    }

    /** The UTC days that the rows belong to, counted from 1970-01-01. */
    Set<Long> epochDays() {
        Set<Long> days = new HashSet<>();
        long last = Long.MIN_VALUE;
        for (MetricRow row : rows) {
            long day = row.epochDay();
            if (day != last) {
                days.add(day);
                last = day;
            }
        }
        return days;
    }
}
