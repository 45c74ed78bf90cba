package com.dryjets.testkit;

import com.dryjets.testkit.infra.SharedInfra;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic's records from a given position, without a consumer group that could disturb others. */
public final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic;
    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;
    private final List<TopicRecord> seen = new ArrayList<>();

    private TopicReader(String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        SharedInfra.endpoints().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
        this.partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    public static TopicReader fromStart(String topic) {
        TopicReader reader = new TopicReader(topic);
        reader.consumer.seekToBeginning(reader.partitions);
        return reader;
    }

    /** Reads only records written after this call. */
    public static TopicReader fromNow(String topic) {
        TopicReader reader = new TopicReader(topic);
        reader.consumer.seekToEnd(reader.partitions);
        // Seeking is lazy; asking for the position makes it happen now.
        reader.partitions.forEach(reader.consumer::position);
        return reader;
    }

    /**
     * Waits for at least {@code count} matching records and returns all that match, in order per key; fails after a minute.
     */
    public List<TopicRecord> await(int count, Predicate<TopicRecord> matching) {
        Instant deadline = Instant.now().plus(Waiting.LONGEST);
        List<TopicRecord> found = matching(matching);
        while (found.size() < count) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Only %d of %d expected records on %s. All records read: %s"
                        .formatted(found.size(), count, topic, seen));
            }
            poll();
            found = matching(matching);
        }
        return found;
    }

    public TopicRecord awaitOne(Predicate<TopicRecord> matching) {
        return await(1, matching).getFirst();
    }

    /** Returns all records on the topic at the time of the call, starting where this reader started. */
    public List<TopicRecord> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            poll();
        }
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void poll() {
        consumer.poll(POLL).forEach(record -> seen.add(TopicRecord.of(record)));
    }

    private List<TopicRecord> matching(Predicate<TopicRecord> matching) {
        return seen.stream().filter(matching).toList();
    }
}
