package com.dryjets.orchestrator.rebuild;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** An offset in each partition of the topics. */
record Offsets(Map<TopicPartition, Long> next) {

    Offsets {
        next = Map.copyOf(next);
    }

    /** The partitions in the order of the other lists. */
    private List<TopicPartition> partitions() {
        return next.keySet().stream()
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
                .toList();
    }

    String[] topics() {
        return partitions().stream().map(TopicPartition::topic).toArray(String[]::new);
    }

    Integer[] numbers() {
        return partitions().stream().map(TopicPartition::partition).toArray(Integer[]::new);
    }

    Long[] offsets() {
        return partitions().stream().map(next::get).toArray(Long[]::new);
    }
}
