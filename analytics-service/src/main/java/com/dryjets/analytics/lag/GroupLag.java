package com.dryjets.analytics.lag;

import com.dryjets.contracts.event.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
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

/** How far the consumer group of marketing.metrics is behind the topic's end, over all partitions. */
@ApplicationScoped
class GroupLag {

    private static final int GIVE_UP_AFTER_MS = 3_000;

    private final String topic = Topic.METRICS.topicName();
    private final String bootstrapServers;
    private final String group;
    private @Nullable Admin admin;

    GroupLag(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group) {
        this.bootstrapServers = bootstrapServers;
        this.group = group;
    }

    /** Records after the group's place in each partition; the whole of a partition where it has none. */
    Uni<Long> records() {
        // Making the client may block.
        return Uni.createFrom()
                .item(this::admin)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(this::behind);
    }

    private Uni<Long> behind(Admin client) {
        return partitions(client)
                .chain(partitions -> offsets(client, partitions, OffsetSpec.latest())
                        .chain(ends -> offsets(client, partitions, OffsetSpec.earliest())
                                .chain(beginnings -> places(client).map(places -> lag(beginnings, places, ends)))));
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

    private static Uni<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
            Admin client, List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        return Uni.createFrom()
                .completionStage(() -> client.listOffsets(wanted).all().toCompletionStage());
    }

    private Uni<Map<TopicPartition, OffsetAndMetadata>> places(Admin client) {
        return Uni.createFrom()
                .completionStage(() -> client.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .toCompletionStage());
    }

    private static long lag(
            Map<TopicPartition, ListOffsetsResultInfo> beginnings,
            Map<TopicPartition, OffsetAndMetadata> places,
            Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata place = places.get(end.getKey());
                    long from = place == null ? beginnings.get(end.getKey()).offset() : place.offset();
                    return Math.max(0, end.getValue().offset() - from);
                })
                .sum();
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, GIVE_UP_AFTER_MS,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, GIVE_UP_AFTER_MS));
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
