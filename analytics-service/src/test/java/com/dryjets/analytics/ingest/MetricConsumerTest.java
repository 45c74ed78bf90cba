package com.dryjets.analytics.ingest;

import static com.dryjets.analytics.records.RecordFixtures.consumed;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.MetricFixtures;
import com.dryjets.analytics.records.RecordFixtures;
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

/** What a consumer does when its partitions change while it has records that are not counted. */
class MetricConsumerTest {

    private static final TopicPartition FIRST = new TopicPartition("marketing.metrics", 0);
    private static final TopicPartition SECOND = new TopicPartition("marketing.metrics", 1);

    private final List<String> done = new ArrayList<>();
    private final MockConsumer<String, byte[]> broker = new MockConsumer<>("earliest");

    @Test
    void countsWhatItHasBeforeItsPartitionsGoAndThenWhatTheNextBring() {
        MetricConsumer consumer = consumer(100);
        broker.schedulePollTask(() -> {
            broker.rebalance(Set.of(FIRST));
            broker.addRecord(record(FIRST, 0));
        });
        broker.schedulePollTask(() -> {
            broker.rebalance(Set.of(SECOND));
            done.add("taken over");
            broker.addRecord(record(SECOND, 0));
        });
        broker.schedulePollTask(consumer::stop);

        consumer.run();

        assertThat(done).containsExactly("counted 0@0, place 0", "taken over", "counted 1@0, place 0");
    }

    @Test
    void forgetsWhatIsAnothersAlready() {
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

        assertThat(done).isEmpty();
    }

    @Test
    void commitsItsPlaceOnceItsRecordsAreCounted() {
        MetricConsumer consumer = consumer(1);
        broker.schedulePollTask(() -> {
            broker.rebalance(Set.of(FIRST));
            broker.addRecord(record(FIRST, 0));
        });
        broker.schedulePollTask(() -> broker.addRecord(record(FIRST, 1)));
        broker.schedulePollTask(consumer::stop);

        consumer.run();

        assertThat(done).containsExactly("counted 0@0, place 0", "counted 0@1, place 1");
    }

    private MetricConsumer consumer(int batch) {
        broker.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        IngestService noting = new IngestService(null, null, null, null) {
            @Override
            Uni<Void> count(MetricBatch taken) {
                done.add("counted "
                        + taken.rows().stream()
                                .map(row -> row.partition() + "@" + row.offset())
                                .collect(Collectors.joining(" "))
                        + ", place " + place());
                return Uni.createFrom().voidItem();
            }
        };
        return new MetricConsumer(broker, RecordFixtures.decoder(), noting, new IngestConfig() {
            @Override
            public int consumers() {
                return 1;
            }

            @Override
            public int batch() {
                return batch;
            }

            @Override
            public Duration linger() {
                return Duration.ofMinutes(1);
            }
        });
    }

    /** What is committed of the partition that the consumer has. */
    private long place() {
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
