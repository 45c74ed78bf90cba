package com.dryjets.analytics.rollup;

import static com.dryjets.analytics.MetricFixtures.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.CampaignFixtures;
import com.dryjets.analytics.TestDatabase;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class HourlyPerformanceIT {

    private static final Instant EARLIER = Instant.now().truncatedTo(HOURS).minus(30, HOURS);
    private static final Instant LATER = EARLIER.plus(1, HOURS);

    private final UUID campaign = Ids.next();
    private final UUID piece = Ids.next();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader reader = TopicReader.fromNow("marketing.performance");

    @Inject
    TestDatabase database;

    @AfterEach
    void close() {
        writer.close();
        reader.close();
    }

    @Test
    void publishesTheTotalsOfEachHour() {
        send(writer, "sunrise", clicks(piece, 3, EARLIER, Verdict.HUMAN));
        send(writer, "sunrise", clicks(null, 2, LATER.minusMillis(1), Verdict.BOT));
        send(writer, "sunrise", clicks(piece, 50, LATER, null));

        TopicRecord earlier = awaitTotal(EARLIER, 5);

        awaitTotal(LATER, 50);
        assertThat(earlier.header("ce_tenantid")).isEqualTo("sunrise");
        assertThat(earlier.key()).isEqualTo("sunrise/" + campaign + "/hour/TWITTER/" + EARLIER);
        assertThat(event(earlier).human()).containsEntry(Metric.CLICKS, BigDecimal.valueOf(3));
    }

    @Test
    void publishesOnlyHoursThatHaveChanged() {
        send(writer, "sunrise", clicks(piece, 3, EARLIER, null));
        send(writer, "sunrise", clicks(piece, 4, LATER, null));
        long sequence = event(awaitTotal(EARLIER, 3)).sequence();
        awaitTotal(LATER, 4);
        // Shows whether an hour that has not changed is published again.
        database.sql(
                "update rollup_quarter set value = value + 100 where campaign_id = '%s' and quarter = '%s'",
                campaign, LATER);

        send(writer, "sunrise", clicks(piece, 1, EARLIER, null));

        assertThat(event(awaitTotal(EARLIER, 4)).sequence()).isGreaterThan(sequence);
        assertThat(published(LATER)).doesNotContain(104);
    }

    @Test
    void namesTheTimeZoneOfACampaignThatIsKnown() {
        CampaignFixtures.create(writer, "sunrise", campaign, "EUR");
        UUID unknown = Ids.next();

        send(writer, "sunrise", clicks(piece, 3, EARLIER, null));
        send(
                writer,
                "sunrise",
                new MetricRecorded(
                        Ids.next(), unknown, Channel.ADS, null, Metric.SPEND, BigDecimal.ONE, EARLIER, null));

        assertThat(event(awaitTotal(EARLIER, 3)).timeZone()).isEqualTo("UTC");
        TopicRecord other = reader.awaitOne(record -> record.key().startsWith("sunrise/" + unknown + "/hour/"));
        assertThat(event(other).timeZone()).isNull();
    }

    @Test
    void publishesCorrectedHoursAfterARebuild() {
        send(writer, "sunrise", clicks(piece, 3, EARLIER, null));
        send(writer, "sunrise", clicks(piece, 4, LATER, null));
        awaitTotal(EARLIER, 3);
        awaitTotal(LATER, 4);
        database.sql("delete from metric_record where campaign_id = '%s' and value = 3", campaign);
        database.sql("update metric_record set value = 9 where campaign_id = '%s' and value = 4", campaign);

        database.sql("call rebuild_rollups('%s')", LocalDate.ofInstant(EARLIER, ZoneOffset.UTC));

        awaitTotal(LATER, 9);
        reader.awaitOne(
                record -> isOf(record, EARLIER) && event(record).totals().isEmpty());
    }

    private MetricRecorded clicks(@Nullable UUID ref, int count, Instant at, @Nullable Verdict verdict) {
        return new MetricRecorded(
                Ids.next(), campaign, Channel.TWITTER, ref, Metric.CLICKS, BigDecimal.valueOf(count), at, verdict);
    }

    private TopicRecord awaitTotal(Instant hour, int total) {
        return reader.awaitOne(record -> isOf(record, hour) && total(record) == total);
    }

    private List<Integer> published(Instant hour) {
        return reader.all().stream()
                .filter(record -> isOf(record, hour))
                .map(this::total)
                .toList();
    }

    private boolean isOf(TopicRecord record, Instant hour) {
        return record.key().equals("sunrise/" + campaign + "/hour/TWITTER/" + hour);
    }

    private int total(TopicRecord record) {
        return event(record)
                .totals()
                .getOrDefault(Metric.CLICKS, BigDecimal.ZERO)
                .intValue();
    }

    private HourlyEngagementUpdated event(TopicRecord record) {
        return EventJson.read(record.value().getBytes(UTF_8), HourlyEngagementUpdated.class);
    }
}
