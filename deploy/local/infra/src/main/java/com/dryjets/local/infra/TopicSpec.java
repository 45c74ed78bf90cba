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
 * One topic of the platform as topics.properties describes it.
 *
 * @param retention empty means that records are kept for ever
 * @param groups the consumer groups, each of which has a dead-letter topic
 */
public record TopicSpec(
        String name, int partitions, String cleanup, Optional<Duration> retention, List<String> groups) {
    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(30);

    public TopicSpec {
        groups = List.copyOf(groups);
    }

    static TopicSpec parse(String name, String line) {
        List<String> fields = Arrays.stream(line.split(",")).map(String::strip).toList();
        if (fields.size() < 3) {
            throw new StartupProblem(
                    "Topic %s needs partitions, cleanup policy and retention, but says: %s".formatted(name, line));
        }
        try {
            int days = Integer.parseInt(fields.get(2));
            Optional<Duration> retention = days < 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
            int partitions = Integer.parseInt(fields.get(0));
            return new TopicSpec(name, partitions, fields.get(1), retention, fields.subList(3, fields.size()));
        } catch (NumberFormatException e) {
            throw new StartupProblem(
                    "Topic %s: partitions and retention must be whole numbers, but it says: %s".formatted(name, line),
                    e);
        }
    }

    /** The topic itself and the dead-letter topic of each of its groups, for a broker that stands alone. */
    public List<NewTopic> withDeadLetters() {
        Stream<NewTopic> deadLetters = groups.stream()
                .map(group -> topic(
                        deadLetterTopic(group), 1, TopicConfig.CLEANUP_POLICY_DELETE, Optional.of(DEAD_LETTERS_KEPT)));
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
