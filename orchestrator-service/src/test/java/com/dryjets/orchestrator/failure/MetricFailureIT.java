package com.dryjets.orchestrator.failure;

import static com.dryjets.orchestrator.EventFixtures.launchedAt;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Failures that show in metrics, or in that nothing happens. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class MetricFailureIT {

    private static final String RECOVERY = "/marketing/orchestrator/campaigns/{id}/failure-recovery";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    private TopicWriter writer;

    @Inject
    DataSource database;

    @BeforeEach
    void launch() {
        writer = new TopicWriter();
        // Nothing is missing yet in a campaign that has just begun.
        send(writer, tenant, launchedAt(campaign, Instant.now().minus(Duration.ofHours(1))));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    /** The failure is that nothing happens. */
    @Test
    void aChannelWithoutAScheduleIsSilentUntilSomethingIsScheduled() {
        send(writer, tenant, launchedAt(campaign, Instant.now().minus(Duration.ofDays(4))));
        send(writer, tenant, scheduled(Channel.TWITTER));

        JsonPath silent = awaitOpen(2);

        assertThat(silent.getList("items.kind")).containsOnly("SILENT");
        assertThat(silent.getList("items.channel")).containsExactlyInAnyOrder("EMAIL", "LINKEDIN");
        assertThat(silent.getList("items[0].steps.action")).containsExactly("SCHEDULE_CONTENT", "CREATE_CONTENT");
        send(writer, tenant, scheduled(Channel.LINKEDIN));
        assertThat(awaitOpen(1).getList("items.channel")).containsExactly("EMAIL");
    }

    @Test
    void engagementFarBelowTheUsualIsFoundFromTheHoursAndEndsWhenItRecovers() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(20));
        for (int hour = 0; hour < 20 * 24; hour++) {
            send(writer, tenant, hour(start.plus(Duration.ofHours(hour)), hour < 16 * 24 ? 10 : 1, 1));
        }
        send(writer, tenant, scheduled(Channel.TWITTER));
        await().until(() -> Rows.of(
                        database,
                        tenant,
                        "select count(*) from hourly_engagement_projection where campaign_id = ?",
                        campaign)
                .equals(List.of("480")));
        send(writer, tenant, day(1));

        JsonPath low = awaitOpen(1);

        assertThat(low.getString("items[0].kind")).isEqualTo("LOW_ENGAGEMENT");
        assertThat(low.getString("items[0].problem")).isEqualTo("Twitter gets far less engagement than usual.");
        assertThat(low.getList("items[0].steps.action")).contains("CREATE_CONTENT", "REALLOCATE_BUDGET");
        for (int hour = 16 * 24; hour < 20 * 24; hour++) {
            send(writer, tenant, hour(start.plus(Duration.ofHours(hour)), 10, 2));
        }
        await().until(() -> Rows.of(
                        database,
                        tenant,
                        "select count(*) from hourly_engagement_projection where campaign_id = ? and sequence = 2",
                        campaign)
                .equals(List.of("96")));
        send(writer, tenant, day(2));
        assertThat(awaitOpen(0).getList("cleared.kind")).containsExactly("LOW_ENGAGEMENT");
    }

    @Test
    void anEmailThatBouncesCanBePausedWhileItIsBeingSent() {
        UUID email = Ids.next();
        send(writer, tenant, new EmailSendStarted(campaign, email, 4_000, Instant.now(), 1L));
        send(
                writer,
                tenant,
                new PerformanceUpdated(
                        campaign,
                        Channel.EMAIL,
                        LocalDate.now(ZoneOffset.UTC),
                        Map.of(
                                Metric.SENT, new BigDecimal("1000"),
                                Metric.DELIVERED, new BigDecimal("800"),
                                Metric.BOUNCES, new BigDecimal("200")),
                        Instant.now()));

        await().until(() -> "PAUSE_EMAIL".equals(recovery().getString("items[0].steps[0].action")));

        assertThat(recovery().getList("items.kind")).containsExactly("BOUNCES");
        assertThat(recovery().getList("items[0].steps[0].targets")).containsExactly(email.toString());
    }

    private HourlyEngagementUpdated hour(Instant hour, int engagements, long sequence) {
        Map<Metric, BigDecimal> totals =
                Map.of(Metric.IMPRESSIONS, new BigDecimal("400"), Metric.ENGAGEMENTS, BigDecimal.valueOf(engagements));
        return new HourlyEngagementUpdated(
                campaign, Channel.TWITTER, hour, "Europe/Berlin", totals, totals, sequence, Instant.now());
    }

    /** The metrics of today, which make the campaign due for assessment. */
    private PerformanceUpdated day(int impressions) {
        return new PerformanceUpdated(
                campaign,
                Channel.TWITTER,
                LocalDate.now(ZoneOffset.UTC),
                Map.of(Metric.IMPRESSIONS, BigDecimal.valueOf(impressions)),
                Instant.now());
    }

    private PostScheduled scheduled(Channel channel) {
        return new PostScheduled(campaign, Ids.next(), channel, null, tomorrow, null, null);
    }

    private JsonPath awaitOpen(int count) {
        await().until(() -> {
            Response answer = Requests.viewer(tenant).get(RECOVERY, campaign);
            return answer.statusCode() == 200
                    && answer.jsonPath().getList("items").size() == count;
        });
        return recovery();
    }

    private JsonPath recovery() {
        return Requests.viewer(tenant).get(RECOVERY, campaign).jsonPath();
    }
}
