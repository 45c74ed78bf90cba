package com.dryjets.analytics.ingest.kafka;

import static com.dryjets.analytics.ingest.kafka.RecordFixtures.consumed;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.MetricFixtures;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Changes a consumer's partitions while it has uncounted records. */
class MetricConsumerTest {

    private static final TopicPartition FIRST = new TopicPartition("marketing.metrics", 0);
    private static final TopicPartition SECOND = new TopicPartition("marketing.metrics", 1);

    private final List<String> steps = new ArrayList<>();
    private final MockConsumer<String, byte[]> broker = new MockConsumer<>("earliest");

    @Test
    void countsOpenBatchBeforePartitionsAreRevoked() {
        MetricConsumer consumer = consumer(100);
        broker.schedulePollTask(() -> {
            broker.rebalance(Set.of(FIRST));
            broker.addRecord(record(FIRST, 0));
        });
        broker.schedulePollTask(() -> {
            broker.rebalance(Set.of(SECOND));
            steps.add("rebalanced");
            broker.addRecord(record(SECOND, 0));
        });
        broker.schedulePollTask(consumer::stop);

        consumer.run();

        assertThat(steps).containsExactly("counted 0@0, committed 0", "rebalanced", "counted 1@0, committed 0");
    }

    @Test
    void dropsOpenBatchIfPartitionsAreLost() {
        MetricConsumer consumer = consumer(100);
        broker.schedulePollTask(() -> {
            broker.rebalance(Set.of(FIRST));
            broker.addRecord(record(FIRST, 0));
        });
        broker.schedulePollTask(() -> {
            consumer.onPartitionsLost(Set.of(FIRST));
            consumer.stop();
        });

        consumer.run();

        assertThat(steps).isEmpty();
    }

    @Test
    void commitsOffsetsAfterRecordsAreCounted() {
        MetricConsumer consumer = consumer(1);
        broker.schedulePollTask(() -> {
            broker.rebalance(Set.of(FIRST));
            broker.addRecord(record(FIRST, 0));
        });
        broker.schedulePollTask(() -> broker.addRecord(record(FIRST, 1)));
        broker.schedulePollTask(consumer::stop);

        consumer.run();

        assertThat(steps).containsExactly("counted 0@0, committed 0", "counted 0@1, committed 1");
    }

    private MetricConsumer consumer(int batchSize) {
        broker.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        IngestService recording = new IngestService(null, null, null, null, null) {
            @Override
            Uni<Void> count(MetricBatch batch) {
                steps.add("counted "
                        + batch.records().stream()
                                .map(record -> record.partition() + "@" + record.offset())
                                .collect(Collectors.joining(" "))
                        + ", committed " + committed());
                return Uni.createFrom().voidItem();
            }
        };
        return new MetricConsumer(broker, RecordFixtures.decoder(), recording, new IngestConfig() {
            @Override
            public int consumers() {
                return 1;
            }

            @Override
            public int batch() {
                return batchSize;
            }

            @Override
            public Duration linger() {
                return Duration.ofMinutes(1);
            }
        });
    }

    /** The committed offset of the consumer's partition. */
    private long committed() {
        return broker.committed(broker.assignment()).values().stream()
                .filter(Objects::nonNull)
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    private static ConsumerRecord<String, byte[]> record(TopicPartition partition, long offset) {
        MetricRecorded metric = MetricFixtures.metric(Ids.next(), Channel.ADS, Metric.CLICKS, "1", RecordFixtures.NOW);
        return consumed(metric, "sunrise", partition.partition(), offset);
    }
}
