package com.dryjets.local.infra;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic as described in topics.properties.
 *
 * @param retention empty if records are kept forever
 * @param groups consumer groups; each has a dead-letter topic
 */
public record TopicSpec(
        String name, int partitions, String cleanup, Optional<Duration> retention, List<String> groups) {
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    public TopicSpec {
        groups = List.copyOf(groups);
    }

    static TopicSpec parse(String name, String line) {
        List<String> fields = Arrays.stream(line.split(",")).map(String::strip).toList();
        if (fields.size() < 3) {
            throw new StartupProblem(
                    "Topic %s needs partitions, a cleanup policy and a retention, but has: %s".formatted(name, line));
        }
        try {
            int days = Integer.parseInt(fields.get(2));
            Optional<Duration> retention = days < 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
            int partitions = Integer.parseInt(fields.get(0));
            return new TopicSpec(name, partitions, fields.get(1), retention, fields.subList(3, fields.size()));
        } catch (NumberFormatException e) {
            throw new StartupProblem(
                    "Topic %s needs whole numbers for partitions and retention, but has: %s".formatted(name, line), e);
        }
    }

    /** Returns the topic and a dead-letter topic for each of its groups, for a single-node broker. */
    public List<NewTopic> withDeadLetters() {
        Stream<NewTopic> deadLetters = groups.stream()
                .map(group -> topic(
                        deadLetterTopic(group),
                        1,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        Optional.of(DEAD_LETTER_RETENTION)));
        return Stream.concat(Stream.of(topic(name, partitions, cleanup, retention)), deadLetters)
                .toList();
    }

    public String deadLetterTopic(String group) {
        return name + "." + group + ".dlq";
    }

    private static NewTopic topic(String name, int partitions, String cleanup, Optional<Duration> retention) {
        long retentionMs = retention.map(Duration::toMillis).orElse(-1L);
        return new NewTopic(name, partitions, (short) 1)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        cleanup,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retentionMs)));
    }
}
