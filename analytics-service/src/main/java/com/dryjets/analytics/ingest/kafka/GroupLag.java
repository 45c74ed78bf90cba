package com.dryjets.analytics.ingest.kafka;

import com.dryjets.contracts.event.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Measures how far the consumer group of marketing.metrics is behind, over all partitions. */
@ApplicationScoped
class GroupLag {

    private static final int TIMEOUT_MS = 3_000;

    private final String topic = Topic.METRICS.topicName();
    private final Map<String, Object> kafka;
    private final String group;
    private @Nullable Admin admin;

    GroupLag(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group) {
        this.kafka = Map.copyOf(kafka);
        this.group = group;
    }

    /** The partitions with their first and next offsets. */
    private record Offsets(
            Map<TopicPartition, ListOffsetsResultInfo> first, Map<TopicPartition, ListOffsetsResultInfo> next) {

        /** Counts the records after the committed offsets; a partition without one counts in full. */
        long behind(Map<TopicPartition, OffsetAndMetadata> committed) {
            return next.entrySet().stream()
                    .mapToLong(end -> {
                        OffsetAndMetadata offset = committed.get(end.getKey());
                        long from = offset == null ? first.get(end.getKey()).offset() : offset.offset();
                        return Math.max(0, end.getValue().offset() - from);
                    })
                    .sum();
        }
    }

    /** The number of records after the group's committed offsets. */
    Uni<Long> records() {
        // Creating the client may block.
        return Uni.createFrom()
                .item(this::admin)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(this::behind);
    }

    private Uni<Long> behind(Admin client) {
        return partitions(client)
                .chain(partitions -> offsets(client, partitions))
                .chain(offsets -> committed(client).map(offsets::behind));
    }

    private Uni<List<TopicPartition>> partitions(Admin client) {
        return Uni.createFrom()
                .completionStage(() -> client.describeTopics(List.of(topic))
                        .topicNameValues()
                        .get(topic)
                        .toCompletionStage())
                .map(description -> description.partitions().stream()
                        .map(TopicPartitionInfo::partition)
                        .map(partition -> new TopicPartition(topic, partition))
                        .toList());
    }

    /** Next offsets are read before first ones and committed ones last, so the lag is never overstated. */
    private static Uni<Offsets> offsets(Admin client, List<TopicPartition> partitions) {
        return offsets(client, partitions, OffsetSpec.latest())
                .chain(next ->
                        offsets(client, partitions, OffsetSpec.earliest()).map(first -> new Offsets(first, next)));
    }

    private static Uni<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
            Admin client, List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        return Uni.createFrom()
                .completionStage(() -> client.listOffsets(wanted).all().toCompletionStage());
    }

    private Uni<Map<TopicPartition, OffsetAndMetadata>> committed(Admin client) {
        return Uni.createFrom()
                .completionStage(() -> client.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .toCompletionStage());
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            admin = Admin.create(settings);
        }
        return admin;
    }

    private synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }
}
