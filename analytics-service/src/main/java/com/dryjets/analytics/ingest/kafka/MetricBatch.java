package com.dryjets.analytics.ingest.kafka;

import com.dryjets.analytics.ingest.kafka.AmountCheck.Refused;
import com.dryjets.analytics.record.MetricRecord;
import com.dryjets.contracts.value.Texts;
import com.dryjets.contracts.wire.MalformedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What a consumer has read since its last commit: records to store, invalid records, and the next offsets. */
final class MetricBatch {

    private static final int KEPT_WEIGHT = 10;

    private final List<MetricRecord> records = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    /** The Kafka records of amounts that may be refused once their currency is known. */
    private final IdentityHashMap<MetricRecord, ConsumerRecord<String, byte[]>> amounts = new IdentityHashMap<>();

    private final Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>();
    private int size;
    private int weight;

    /** A record for the dead letters. */
    record Rejected(ConsumerRecord<String, byte[]> record, String reason) {

        private static final int MAX_REASON_LENGTH = 1_000;

        /** Truncates the reason: it quotes the invalid value, which may be as long as the record. */
        Rejected {
            reason = reason.length() > MAX_REASON_LENGTH ? Texts.start(reason, MAX_REASON_LENGTH) + " …" : reason;
        }
    }

    /** Adds the records of a poll. */
    void add(ConsumerRecords<String, byte[]> polled, MetricDecoder decoder) {
        for (ConsumerRecord<String, byte[]> record : polled) {
            try {
                decoder.decode(record).ifPresent(decoded -> add(decoded, record));
            } catch (RuntimeException e) {
                // Whatever a record makes our code throw, it must not stop its neighbours.
                rejected.add(new Rejected(record, reason(e)));
                weight += KEPT_WEIGHT;
            }
        }
        nextOffsets.putAll(polled.nextOffsets());
        size += polled.count();
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof MalformedEvent ? String.valueOf(failure.getMessage()) : "cannot be read: " + failure;
    }

    private void add(MetricRecord record, ConsumerRecord<String, byte[]> source) {
        records.add(record);
        weight += 1 + record.touches().size();
        if (AmountCheck.needsCurrency(record)) {
            amounts.put(record, source);
            weight += KEPT_WEIGHT;
        }
    }

    List<MetricRecord> records() {
        return records;
    }

    /** What goes to the dead letters: the records that could not be read, and the refused amounts of this batch. */
    List<Rejected> rejected(List<Refused> refused) {
        List<Rejected> all = new ArrayList<>(rejected);
        refused.forEach(one -> all.add(
                new Rejected(Objects.requireNonNull(amounts.get(one.record()), "not of this batch"), one.reason())));
        return all;
    }

    /** The offset to commit in each partition once the batch is counted. */
    Map<TopicPartition, OffsetAndMetadata> nextOffsets() {
        return nextOffsets;
    }

    /** The memory it takes, in records: touches come on top, and rejected records and amounts are kept whole. */
    int weight() {
        return weight;
    }

    /** The number of Kafka records it was read from. */
    int size() {
        return size;
    }

    /** The UTC days of the records, counted from 1970-01-01. */
    Set<Long> epochDays() {
        Set<Long> days = new HashSet<>();
        long last = Long.MIN_VALUE;
        for (MetricRecord record : records) {
            long day = record.epochDay();
            if (day != last) {
                days.add(day);
                last = day;
            }
        }
        return days;
    }
}
