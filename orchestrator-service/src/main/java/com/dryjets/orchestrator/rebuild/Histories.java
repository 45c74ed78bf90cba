package com.dryjets.orchestrator.rebuild;

import com.dryjets.contracts.event.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the histories of topics. */
@ApplicationScoped
class Histories {

    private final Map<String, Object> kafka;
    private final String group;
    private final RebuildConfig config;

    Histories(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group,
            RebuildConfig config) {
        this.kafka = Map.copyOf(kafka);
        this.group = group;
        this.config = config;
    }

    /** Blocks until the broker has listed the partitions. */
    History open(List<Topic> topics) {
        return read(topics.stream().map(Topic::topicName).toList());
    }

    /** Reads all dead letters of the group; returns the places of the original records. Blocks. */
    Set<RecordPlace> deadLetters(List<Topic> topics) {
        Set<RecordPlace> places = new HashSet<>();
        try (History letters = read(topics.stream()
                .map(topic -> "%s.%s.dlq".formatted(topic.topicName(), group))
                .toList())) {
            Offsets end = letters.ends();
            while (!letters.isReadTo(end)) {
                letters.next(end).records().forEach(letter -> origin(letter).ifPresent(places::add));
            }
        }
        return places;
    }

    /** Reads the place of the original record from the headers that the connector adds. */
    private static Optional<RecordPlace> origin(ConsumerRecord<String, byte[]> letter) {
        String topic = header(letter, "dead-letter-topic");
        String partition = header(letter, "dead-letter-partition");
        String offset = header(letter, "dead-letter-offset");
        return topic.isEmpty() || partition.isEmpty() || offset.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordPlace(topic, Integer.parseInt(partition), Long.parseLong(offset)));
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private History read(List<String> topics) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-rebuild");
        // Needed only to read the group's offsets. Partitions are assigned manually, so this consumer doesn't join the
        // group.
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batch());
        return new History(
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()), topics);
    }
}
