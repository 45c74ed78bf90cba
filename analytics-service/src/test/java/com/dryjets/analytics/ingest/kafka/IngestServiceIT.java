package com.dryjets.analytics.ingest.kafka;

import static com.dryjets.analytics.ingest.kafka.RecordFixtures.consumed;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.CampaignFixtures;
import com.dryjets.analytics.Dashboards;
import com.dryjets.analytics.MetricFixtures;
import com.dryjets.analytics.record.MetricRecord;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.MetricEvent.Touch;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counts batches built by the test, in the order that matters. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class IngestServiceIT {

    private static final String TENANT = "sunrise";

    /** Offsets that the topic does not have, so that no record of another test is found there. */
    private static final long BEYOND_END = 1_000_000_000_000L;

    private final UUID campaign = Ids.next();

    @Inject
    IngestService ingest;

    @Inject
    AmountCheck amounts;

    @Test
    void countsRecordOnceIfBatchHasItThreeTimes() {
        MetricRecorded seven = MetricFixtures.metric(campaign, Channel.TWITTER, Metric.IMPRESSIONS, "7");
        MetricRecorded one = MetricFixtures.metric(campaign, Channel.TWITTER, Metric.IMPRESSIONS, "1");

        await(ingest.count(batch(seven, one, seven, seven)));
        await(ingest.count(batch(one, seven)));

        Dashboards.awaitTotal(TENANT, campaign, "impressions", 8);
    }

    @Test
    void countsRecordsWithoutContentAndWithTheNilUuidTogether() {
        UUID nil = new UUID(0, 0);
        MetricRecorded stored = like(null);

        await(ingest.count(batch(stored, like(nil))));
        await(ingest.count(batch(stored, like(null), like(nil))));

        Dashboards.awaitTotal(TENANT, campaign, "likes", 4);
    }

    @Test
    void countsSameRecordsOnceInAnyOrderAcrossReplicas() {
        List<MetricRecorded> records = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            records.add(MetricFixtures.metric(campaign, Channel.EMAIL, i % 2 == 0 ? Metric.OPENS : Metric.CLICKS, "1"));
        }
        MetricRecorded[] forwards = records.toArray(MetricRecorded[]::new);
        Collections.reverse(records);
        MetricRecorded[] backwards = records.toArray(MetricRecorded[]::new);

        await(Uni.join()
                .all(
                        ingest.count(batch(forwards)),
                        ingest.count(batch(backwards)),
                        ingest.count(batch(forwards)),
                        ingest.count(batch(backwards)))
                .andFailFast());

        Dashboards.awaitTotal(TENANT, campaign, "opens", 1_000);
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 1_000);
    }

    @Test
    void movesOnlyTheRecordThatTheDatabaseRejectsToDeadLetters() {
        MetricBatch batch = batch(
                MetricFixtures.metric(campaign, Channel.ADS, Metric.CLICKS, "1"),
                // Its day has no partition: the database rejects it like any constraint violation.
                MetricFixtures.metric(
                        campaign, Channel.ADS, Metric.CLICKS, "5", Instant.now().minus(123, ChronoUnit.DAYS)),
                MetricFixtures.metric(campaign, Channel.ADS, Metric.CLICKS, "1"));
        try (TopicReader deadLetters = TopicReader.fromNow("marketing.metrics.analytics-service.dlq")) {
            // Creates the partition of today only.
            await(ingest.count(batch(MetricFixtures.metric(campaign, Channel.ADS, Metric.CLICKS, "1"))));

            await(ingest.count(batch.records()));

            assertThat(deadLetters
                            .awaitOne(letter -> campaign.toString().equals(letter.key()))
                            .header("dead-letter-reason"))
                    .contains("no partition");
        }
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 3);
    }

    @Test
    void movesARecordThatFailsForAnyOtherReasonToDeadLetters() {
        List<MetricRecord> records =
                batch(conversion(), conversion(), conversion()).records();
        MetricRecord good = records.getFirst();
        // The decoder lets no such touch pass; computing its credit fails.
        MetricRecord poison = new MetricRecord(
                TENANT,
                Ids.next(),
                campaign,
                good.channel(),
                null,
                good.metric(),
                good.value(),
                good.occurredAt(),
                null,
                Arrays.asList(null, new Touch(Channel.EMAIL, null, Instant.now())),
                0,
                BEYOND_END);
        List<MetricRecord> mixed = new ArrayList<>(records);
        mixed.add(1, poison);
        try (TopicReader deadLetters = TopicReader.fromNow("marketing.metrics.analytics-service.dlq")) {
            await(ingest.count(batch(conversion())));

            await(ingest.count(mixed));

            deadLetters.awaitOne(letter -> campaign.toString().equals(letter.key()));
        }
        Dashboards.awaitTotal(TENANT, campaign, "conversions", 4);
    }

    /** Their offsets are not in the topic, so that no value can come from rereading it. */
    @Test
    void movesRefusedAmountsToDeadLettersAsTheyWereReceived() {
        try (TopicWriter writer = new TopicWriter()) {
            CampaignFixtures.create(writer, TENANT, campaign, "JPY");
        }
        MetricRecorded[] amounts = IntStream.range(0, 200)
                .mapToObj(i -> MetricFixtures.metric(campaign, Channel.ADS, Metric.SPEND, "0.0123"))
                .toArray(MetricRecorded[]::new);
        try (TopicReader deadLetters = TopicReader.fromNow("marketing.metrics.analytics-service.dlq")) {
            await(ingest.count(batch(amounts)));

            for (MetricRecorded amount : amounts) {
                deadLetters.awaitOne(letter -> isOf(letter, amount));
            }
        }
    }

    @Test
    void acceptsAmountAgainThatWasCountedBeforeItsCurrencyWasKnown() {
        MetricRecorded early = MetricFixtures.metric(campaign, Channel.ADS, Metric.SPEND, "0.0123");
        MetricRecorded late = MetricFixtures.metric(campaign, Channel.ADS, Metric.SPEND, "0.0456");
        MetricRecorded whole = MetricFixtures.metric(campaign, Channel.ADS, Metric.SPEND, "3");
        await(ingest.count(batch(early)));
        try (TopicWriter writer = new TopicWriter()) {
            CampaignFixtures.create(writer, TENANT, campaign, "JPY");
        }
        awaitCurrency(late);
        try (TopicReader deadLetters = TopicReader.fromNow("marketing.metrics.analytics-service.dlq")) {

            await(ingest.count(batch(early, late, whole)));

            deadLetters.awaitOne(letter -> isOf(letter, late));
            assertThat(deadLetters.all()).noneMatch(letter -> isOf(letter, early));
        }
        Dashboards.awaitTotal(TENANT, campaign, "spend", 3.0123);
    }

    /** The campaign is known from its first record on, before its event. */
    private void awaitCurrency(MetricRecorded amount) {
        Waiting.await()
                .until(() -> !amounts.check(batch(amount).records())
                        .await()
                        .atMost(Dashboards.TIMEOUT)
                        .refused()
                        .isEmpty());
    }

    private static boolean isOf(TopicRecord letter, MetricRecorded metric) {
        return letter.value() != null
                && letter.value().contains(metric.eventId().toString());
    }

    private MetricRecorded like(@Nullable UUID content) {
        return new MetricRecorded(
                Ids.next(), campaign, Channel.TWITTER, content, Metric.LIKES, BigDecimal.ONE, Instant.now(), null);
    }

    private MetricRecorded conversion() {
        return MetricFixtures.metric(campaign, Channel.ADS, Metric.CONVERSIONS, "1");
    }

    @Inject
    MetricDecoder decoder;

    private MetricBatch batch(MetricRecorded... metrics) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (MetricRecorded metric : metrics) {
            records.add(consumed(metric, TENANT, 0, BEYOND_END + records.size()));
        }
        MetricBatch batch = new MetricBatch();
        batch.add(
                new ConsumerRecords<>(Map.of(new TopicPartition("marketing.metrics", 0), records), Map.of()), decoder);
        return batch;
    }

    private static void await(Uni<?> work) {
        work.await().atMost(Duration.ofSeconds(60));
    }
}
