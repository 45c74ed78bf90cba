package com.dryjets.analytics.rollup;

import static com.dryjets.analytics.MetricFixtures.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.TestDatabase;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ContentPerformanceIT {

    private static final Instant NOW = Instant.now();
    private static final Instant YESTERDAY = NOW.minus(1, DAYS);
    private static final Instant TWO_DAYS_AGO = NOW.minus(2, DAYS);

    @Inject
    TestDatabase database;

    private final UUID campaign = Ids.next();
    private final UUID piece = Ids.next();

    @Test
    void publishesTheTotalsOfAPieceSinceTheBeginning() {
        try (TopicWriter writer = new TopicWriter();
                TopicReader reader = TopicReader.fromNow("marketing.performance")) {
            send(writer, "sunrise", clicks(piece, 3, NOW.minusSeconds(3 * 86_400), Verdict.HUMAN));
            send(writer, "sunrise", clicks(piece, 2, NOW, Verdict.BOT));
            send(writer, "sunrise", clicks(Ids.next(), 50, NOW, null));
            send(writer, "sunrise", clicks(null, 70, NOW, null));
            reader.awaitOne(record -> isOf(record) && total(record) == 5);
            send(writer, "sunrise", clicks(piece, 4, NOW, Verdict.HUMAN));

            TopicRecord last = reader.awaitOne(record -> isOf(record) && total(record) == 9);

            assertThat(last.key()).isEqualTo("sunrise/" + campaign + "/content/" + piece + "/TWITTER");
            assertThat(last.header("ce_tenantid")).isEqualTo("sunrise");
            assertThat(event(last).human()).containsEntry(Metric.CLICKS, BigDecimal.valueOf(7));
            List<Long> sequences = reader.all().stream()
                    .filter(this::isOf)
                    .map(record -> event(record).sequence())
                    .toList();
            assertThat(sequences).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void addsOnlyWhatChangedDaysHaveGained() {
        try (TopicWriter writer = new TopicWriter();
                TopicReader reader = TopicReader.fromNow("marketing.performance")) {
            send(writer, "sunrise", clicks(piece, 3, TWO_DAYS_AGO, Verdict.HUMAN));
            send(writer, "sunrise", clicks(piece, 2, YESTERDAY, Verdict.HUMAN));
            reader.awaitOne(record -> isOf(record) && total(record) == 5);
            // Shows whether an update reads a day that has not changed.
            database.sql(
                    "update rollup_quarter set value = value + 100 where content_ref = '%s' and quarter < '%s'",
                    piece, TWO_DAYS_AGO.plus(1, HOURS));

            send(writer, "sunrise", clicks(piece, 4, YESTERDAY, Verdict.BOT));
            send(writer, "sunrise", clicks(piece, 1, NOW, Verdict.HUMAN));

            TopicRecord last = reader.awaitOne(record -> isOf(record) && total(record) == 10);
            assertThat(event(last).human()).containsEntry(Metric.CLICKS, BigDecimal.valueOf(6));
        }
    }

    @Test
    void publishesCorrectedTotalsAfterARebuild() {
        try (TopicWriter writer = new TopicWriter();
                TopicReader reader = TopicReader.fromNow("marketing.performance")) {
            send(writer, "sunrise", clicks(piece, 3, TWO_DAYS_AGO, Verdict.HUMAN));
            send(writer, "sunrise", clicks(piece, 2, NOW, Verdict.HUMAN));
            long sequence = event(reader.awaitOne(record -> isOf(record) && total(record) == 5))
                    .sequence();
            for (String table : List.of("rollup_quarter", "rollup_content", "rollup_content_day")) {
                database.sql("update %s set value = value + 100 where content_ref = '%s'", table, piece);
            }
            database.sql("update metric_record set value = 7 where content_ref = '%s' and value = 2", piece);

            database.sql("call rebuild_rollups('%s')", LocalDate.ofInstant(TWO_DAYS_AGO, ZoneOffset.UTC));

            TopicRecord corrected = reader.awaitOne(record -> isOf(record) && total(record) == 10);
            assertThat(event(corrected).sequence()).isGreaterThan(sequence);
        }
    }

    @Test
    void publishesNoTotalsOnceARebuildFindsNoRecords() {
        try (TopicWriter writer = new TopicWriter();
                TopicReader reader = TopicReader.fromNow("marketing.performance")) {
            send(writer, "sunrise", clicks(piece, 3, NOW, Verdict.HUMAN));
            reader.awaitOne(record -> isOf(record) && total(record) == 3);
            database.sql("delete from metric_record where content_ref = '%s'", piece);

            database.sql("call rebuild_rollups('%s')", LocalDate.ofInstant(NOW, ZoneOffset.UTC));

            reader.awaitOne(record -> isOf(record) && event(record).totals().isEmpty());
        }
    }

    private MetricRecorded clicks(@Nullable UUID ref, int count, Instant at, @Nullable Verdict verdict) {
        return new MetricRecorded(
                Ids.next(), campaign, Channel.TWITTER, ref, Metric.CLICKS, BigDecimal.valueOf(count), at, verdict);
    }

    private boolean isOf(TopicRecord record) {
        return record.key().startsWith("sunrise/" + campaign + "/content/" + piece);
    }

    private int total(TopicRecord record) {
        return event(record)
                .totals()
                .getOrDefault(Metric.CLICKS, BigDecimal.ZERO)
                .intValue();
    }

    private ContentPerformanceUpdated event(TopicRecord record) {
        return EventJson.read(record.value().getBytes(UTF_8), ContentPerformanceUpdated.class);
    }
}
