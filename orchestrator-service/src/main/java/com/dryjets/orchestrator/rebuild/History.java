package com.dryjets.orchestrator.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Reads topics from the beginning without joining a consumer group. Its methods block, and it is not thread-safe. */
final class History implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** Starts before the first record of each topic. */
    History(Consumer<String, byte[]> consumer, List<String> topics) {
        this.consumer = consumer;
        this.partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * Records, in the order of their partitions.
     *
     * @param last whether all records before the requested end have been read
     */
    record Portion(List<ConsumerRecord<String, byte[]>> records, boolean last) {}

    /** Returns the current ends of all partitions. */
    Offsets ends() {
        return new Offsets(consumer.endOffsets(partitions));
    }

    /** Reads the next records up to an end; may include later ones. */
    Portion next(Offsets end) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        return new Portion(records, isReadTo(end));
    }

    /** Whether all records before an end have been read. */
    boolean isReadTo(Offsets end) {
        return end.next().entrySet().stream().allMatch(next -> consumer.position(next.getKey()) >= next.getValue());
    }

    /** Returns how many records are left to read. */
    long remaining() {
        return ends().next().entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    /** Returns which of the topics that should be complete have lost their oldest events. */
    List<String> truncated(Set<String> complete) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        return beginnings.entrySet().stream()
                .filter(first ->
                        first.getValue() > 0 && complete.contains(first.getKey().topic()))
                .map(first -> first.getKey().topic())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the group's committed offset of each partition; 0 if none is committed. */
    Offsets committed() {
        Map<TopicPartition, OffsetAndMetadata> known = consumer.committed(Set.copyOf(partitions));
        Map<TopicPartition, Long> committed = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata offset = known.get(partition);
            committed.put(partition, offset == null ? 0L : offset.offset());
        }
        return new Offsets(committed);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
