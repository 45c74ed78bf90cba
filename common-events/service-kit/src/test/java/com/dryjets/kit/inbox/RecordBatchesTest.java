package com.dryjets.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.kit.inbox.RecordBatches.Handler;
import com.dryjets.kit.inbox.RecordBatches.Item;
import com.dryjets.kit.inbox.RecordBatches.Writer;
import com.dryjets.kit.work.Stopping;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordBatchesTest {

    private static final TopicPartition PARTITION = new TopicPartition("orders", 0);

    private final List<String> written = new ArrayList<>();
    private final List<String> dead = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final RecordBatches batches = new RecordBatches(new Stopping());

    @Test
    void writesTheRecordsOfATenantTogetherInTheirOrder() {
        apply(this::write, "a:1", "b:2", "a:3");

        assertThat(written).containsExactly("a [1, 3]", "b [2]");
        assertThat(dead).isEmpty();
        assertThat(acknowledged).hasPositiveValue();
    }

    @Test
    void onlyTheRecordThatCannotBeWrittenBecomesADeadLetter() {
        apply(
                (tenant, data) -> data.contains("bad")
                        ? Uni.createFrom().failure(new IllegalStateException("refused"))
                        : write(tenant, data),
                "a:1",
                "a:2",
                "a:bad",
                "a:4",
                "b:5");

        assertThat(written).containsExactly("a [1, 2]", "a [4]", "b [5]");
        assertThat(dead).containsExactly("a:bad refused");
    }

    @Test
    void anInvalidRecordBecomesADeadLetterAndOthersForNobodyAreSkipped() {
        apply(this::write, "a:1", "nonsense", "other:2", null);

        assertThat(written).containsExactly("a [1]");
        assertThat(dead).containsExactly("nonsense no tenant");
    }

    @Test
    void waitsForADatabaseThatIsAway() {
        AtomicInteger attempts = new AtomicInteger();

        apply(
                (tenant, data) -> attempts.incrementAndGet() < 3
                        ? Uni.createFrom().failure(new PgException("shutting down", "FATAL", "57P01", null))
                        : write(tenant, data),
                "a:1",
                "a:2");

        assertThat(written).containsExactly("a [1, 2]");
        assertThat(dead).isEmpty();
    }

    private Uni<Void> write(String tenant, List<String> data) {
        return Uni.createFrom().voidItem().invoke(() -> written.add(tenant + " " + data));
    }

    private void apply(Writer<String> writer, @Nullable String... values) {
        List<ConsumerRecord<String, byte[]>> records = IntStream.range(0, values.length)
                .mapToObj(i -> new ConsumerRecord<>(
                        PARTITION.topic(), 0, i, "key", values[i] == null ? null : values[i].getBytes(UTF_8)))
                .toList();
        KafkaCommitHandler commits = new KafkaCommitHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
                return Uni.createFrom().voidItem().invoke(acknowledged::incrementAndGet);
            }
        };
        KafkaFailureHandler failures = new KafkaFailureHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
                return Uni.createFrom()
                        .voidItem()
                        .invoke(() ->
                                dead.add(new String((byte[]) record.getPayload(), UTF_8) + " " + reason.getMessage()));
            }
        };
        batches.apply(
                        new IncomingKafkaRecordBatch<>(
                                new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()),
                                "orders",
                                0,
                                commits,
                                failures,
                                false,
                                false),
                        new Handler<>("orders", RecordBatchesTest::read, writer))
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private static Optional<Item<String>> read(ConsumerRecord<String, byte[]> record) {
        String[] parts = new String(record.value(), UTF_8).split(":", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("no tenant");
        }
        return parts[0].equals("other") ? Optional.empty() : Optional.of(new Item<>(parts[0], parts[1]));
    }
}
