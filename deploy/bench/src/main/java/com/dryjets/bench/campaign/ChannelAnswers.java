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

/** Watches the topic of posts: when has each of a campaign's channels answered that it is scheduled? */
final class ChannelAnswers implements AutoCloseable {

    private final Map<UUID, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final Map<UUID, Set<Channel>> answered = new ConcurrentHashMap<>();
    private final int channels;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;
    private volatile boolean closing;

    /** Reads on from the topic's end. */
    ChannelAnswers(Infra infra, int channels) {
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
        this.reader = Thread.ofPlatform().name("answers").start(this::read);
    }

    /** Ends when all of the campaign's channels have answered; ask before the campaign is launched. */
    CompletableFuture<Void> of(UUID campaign) {
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
                CloudEventRecord.read(record).ifPresent(event -> {
                    if (event.data() instanceof ChannelScheduled answer && answer.items() > 0) {
                        note(answer);
                    }
                });
            }
        }
    }

    private void note(ChannelScheduled answer) {
        Set<Channel> known = answered.computeIfAbsent(answer.campaignId(), unused -> EnumSet.noneOf(Channel.class));
        known.add(answer.channel());
        if (known.size() == channels) {
            of(answer.campaignId()).complete(null);
        }
    }
}
