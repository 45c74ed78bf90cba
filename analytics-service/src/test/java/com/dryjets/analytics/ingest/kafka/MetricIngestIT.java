package com.dryjets.analytics.ingest.kafka;

import static com.dryjets.analytics.MetricFixtures.headers;
import static com.dryjets.analytics.MetricFixtures.judged;
import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.CampaignFixtures;
import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class MetricIngestIT {

    private static final String TENANT = "sunrise";

    private final UUID campaign = Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @Inject
    MetricConsumers consumers;

    @Inject
    BrokerClient broker;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void countsRedeliveredRecordOnce() {
        MetricRecorded record = metric(campaign, Channel.TWITTER, Metric.IMPRESSIONS, "7");
        for (int delivery = 0; delivery < 3; delivery++) {
            send(writer, TENANT, record);
        }
        Dashboards.awaitTotal(TENANT, campaign, "impressions", 7);
        send(writer, TENANT, record);
        send(writer, TENANT, metric(campaign, Channel.TWITTER, Metric.CLICKS, "1"));

        JsonPath dashboard = Dashboards.awaitTotal(TENANT, campaign, "clicks", 1);

        assertThat(dashboard.getInt("totals.impressions")).isEqualTo(7);
    }

    @Test
    void replayChangesNothing() throws InterruptedException {
        List<Channel> channels = List.of(Channel.values());
        for (int i = 0; i < 500; i++) {
            send(writer, TENANT, metric(campaign, channels.get(i % channels.size()), Metric.CLICKS, "1"));
        }
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 500);
        double before = duplicates();

        replay();

        await().until(() -> duplicates() >= before + 500);
        assertThat(Dashboards.awaitTotal(TENANT, campaign, "clicks", 500).getList("channels.totals.clicks"))
                .containsExactlyInAnyOrder(63, 63, 63, 63, 62, 62, 62, 62);
    }

    @Test
    void separatesTenantsWithSameCampaignId() {
        MetricRecorded record = metric(campaign, Channel.LINKEDIN, Metric.LIKES, "3");
        send(writer, TENANT, record);
        send(writer, "harbor", record);
        send(writer, "harbor", metric(campaign, Channel.LINKEDIN, Metric.LIKES, "2"));

        Dashboards.awaitTotal("harbor", campaign, "likes", 5);

        Dashboards.awaitTotal(TENANT, campaign, "likes", 3);
    }

    @Test
    void movesInvalidRecordsToDeadLettersAndCountsTheRest() {
        String topic = "marketing.metrics";
        String key = campaign.toString();
        try (TopicReader deadLetters = TopicReader.fromNow(topic + ".analytics-service.dlq")) {
            send(writer, TENANT, metric(campaign, Channel.ADS, Metric.SPEND, "12.50"));
            writer.write(topic, key, "not json", headers(TENANT, MetricRecorded.class));
            writer.write(topic, key, "{}", headers(TENANT, MetricRecorded.class));
            writer.write(topic, key, null, headers(TENANT, MetricRecorded.class));
            writer.write(topic, key, "{}", Map.of());
            writer.write(topic, key, "{}", headers("No Tenant", MetricRecorded.class));
            writer.write(topic, key, "{}", headers(TENANT, "com.dryjets.marketing.MetricForgotten.v9"));
            send(writer, TENANT, metric(campaign, Channel.ADS, Metric.SPEND, "0.50"));

            List<TopicRecord> letters = deadLetters.await(5, record -> key.equals(record.key()));

            assertThat(letters)
                    .extracting(letter -> letter.header("dead-letter-reason"))
                    .satisfiesExactlyInAnyOrder(
                            reason -> assertThat(reason).contains("Unrecognized token 'not'"),
                            reason -> assertThat(reason).contains("eventId is missing"),
                            reason -> assertThat(reason).contains("has no data"),
                            reason -> assertThat(reason).contains("header ce_type is missing"),
                            reason -> assertThat(reason).contains("No Tenant"));
            assertThat(letters.getFirst().headers()).containsEntry("dead-letter-topic", topic);
        }
        Dashboards.awaitTotal(TENANT, campaign, "spend", 13);
    }

    @Test
    void movesAmountWithMoreDecimalsThanItsCurrencyToDeadLetters() {
        CampaignFixtures.create(writer, TENANT, campaign, "JPY");
        try (TopicReader deadLetters = TopicReader.fromNow("marketing.metrics.analytics-service.dlq")) {
            send(writer, TENANT, metric(campaign, Channel.ADS, Metric.SPEND, "10.5"));
            send(writer, TENANT, metric(campaign, Channel.ADS, Metric.REVENUE, "7.00"));
            send(writer, TENANT, metric(campaign, Channel.ADS, Metric.SPEND, "3"));
            send(writer, TENANT, metric(campaign, Channel.ADS, Metric.CONVERSIONS, "0.5"));

            TopicRecord letter =
                    deadLetters.awaitOne(record -> campaign.toString().equals(record.key()));

            assertThat(letter.header("dead-letter-reason")).isEqualTo("value must have at most 0 decimals, as JPY has");
            assertThat(letter.value()).contains("10.5");
        }
        JsonPath dashboard = Dashboards.awaitTotal(TENANT, campaign, "conversions", 0.5);
        assertThat(dashboard.getInt("totals.spend")).isEqualTo(3);
        assertThat(dashboard.getDouble("totals.revenue")).isEqualTo(7);
    }

    @Test
    void continuesIfInvalidRecordIsTooLargeForDeadLetter() {
        String key = campaign.toString();
        String quoted = "{\"channel\":\"" + "x".repeat(600_000) + "\"}";
        String large = "{\"channel\":7,\"padding\":\"" + "x".repeat(1_000_000) + "\"}";
        try (TopicReader deadLetters = TopicReader.fromNow("marketing.metrics.analytics-service.dlq")) {
            writer.write("marketing.metrics", key, quoted, headers(TENANT, MetricRecorded.class));
            writer.write("marketing.metrics", key, large, headers(TENANT, MetricRecorded.class));
            send(writer, TENANT, metric(campaign, Channel.ADS, Metric.SPEND, "2"));

            List<TopicRecord> letters = deadLetters.await(2, record -> key.equals(record.key()));

            assertThat(letters)
                    .extracting(letter -> letter.header("dead-letter-reason"))
                    .satisfiesExactly(
                            reason -> assertThat(reason)
                                    .contains("channel is unknown")
                                    .hasSizeLessThan(1_100),
                            reason -> assertThat(reason).contains("channel must be a string", "too large"));
        }
        Dashboards.awaitTotal(TENANT, campaign, "spend", 2);
    }

    @Test
    void countsLateRecordsOnTheirDay() {
        Instant monthsAgo = Instant.now().minus(200, ChronoUnit.DAYS);
        Instant lastWeek = Instant.now().minus(7, ChronoUnit.DAYS);
        send(writer, TENANT, metric(campaign, Channel.FACEBOOK, Metric.REACH, "100", monthsAgo));
        send(writer, TENANT, metric(campaign, Channel.FACEBOOK, Metric.REACH, "10", lastWeek));
        send(writer, TENANT, metric(campaign, Channel.FACEBOOK, Metric.REACH, "1"));

        JsonPath dashboard = Dashboards.awaitTotal(TENANT, campaign, "reach", 111);

        String day = LocalDate.ofInstant(lastWeek, ZoneOffset.UTC).toString();
        assertThat(dashboard.getInt("trend.find { it.day == '" + day + "' }.totals.reach"))
                .isEqualTo(10);
        assertThat(dashboard.getInt("kpis.find { it.name == 'reach' }.value")).isEqualTo(11);
    }

    @Test
    void countsOpensByBotsButNotAsHuman() {
        List<MetricRecorded> opens = new ArrayList<>();
        opens.add(judged(campaign, Metric.OPENS, Verdict.HUMAN));
        opens.add(judged(campaign, Metric.OPENS, Verdict.BOT));
        opens.add(judged(campaign, Metric.OPENS, Verdict.PRIVACY_PROXY));
        opens.add(judged(campaign, Metric.OPENS, null));
        opens.forEach(open -> send(writer, TENANT, open));

        JsonPath dashboard = Dashboards.awaitTotal(TENANT, campaign, "opens", 4);

        assertThat(dashboard.getInt("human.opens")).isEqualTo(2);
    }

    private double duplicates() {
        return meters.get("dryjets.ingest.records")
                .tag("outcome", "duplicate")
                .counter()
                .count();
    }

    /** Resets the group to the beginning while its consumers are stopped. */
    private void replay() throws InterruptedException {
        consumers.stop(null);
        try (KafkaConsumer<String, byte[]> group = broker.consumer("replay")) {
            group.subscribe(List.of(Topic.METRICS.topicName()));
            await().until(() -> {
                group.poll(Duration.ofMillis(100));
                return !group.assignment().isEmpty();
            });
            group.commitSync(group.assignment().stream()
                    .collect(Collectors.toMap(Function.identity(), partition -> new OffsetAndMetadata(0))));
        } finally {
            consumers.start(null);
        }
    }
}
