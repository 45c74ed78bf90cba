package com.dryjets.bench.campaign;

import com.dryjets.bench.platform.Infra;
import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.CloudEventRecord;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Watches the posts topic until every channel of a campaign has scheduled its posts. */
final class ScheduledChannels implements AutoCloseable {

    private final Map<UUID, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final Map<UUID, Set<Channel>> scheduled = new ConcurrentHashMap<>();
    private final int channels;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;
    private volatile boolean closing;

    /** Starts reading at the end of the topic. */
    ScheduledChannels(Infra infra, int channels) {
        this.channels = channels;
        this.consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, infra.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.POSTS.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.reader = Thread.ofPlatform().name("scheduled-channels").start(this::read);
    }

    /** Completes when all channels of the campaign have scheduled their posts. Call before launching the campaign. */
    CompletableFuture<Void> allScheduled(UUID campaign) {
        return waiting.computeIfAbsent(campaign, unused -> new CompletableFuture<>());
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        reader.join();
        consumer.close();
    }

    private void read() {
        while (!closing) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                CloudEventRecord.read(record).ifPresent(read -> {
                    if (read.data() instanceof ChannelScheduled event && event.items() > 0) {
                        add(event);
                    }
                });
            }
        }
    }

    private void add(ChannelScheduled event) {
        Set<Channel> known = scheduled.computeIfAbsent(event.campaignId(), unused -> EnumSet.noneOf(Channel.class));
        known.add(event.channel());
        if (known.size() == channels) {
            allScheduled(event.campaignId()).complete(null);
        }
    }
}
