package com.dryjets.analytics.report.schedule;

import static com.dryjets.analytics.report.SharingFixtures.LINKS;
import static com.dryjets.analytics.report.SharingFixtures.SCHEDULES;
import static com.dryjets.analytics.report.SharingFixtures.schedule;
import static com.dryjets.analytics.report.SharingFixtures.timing;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.TENANT;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.awaitReport;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.change;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.eventsOf;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.execute;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.get;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.makeDue;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.with;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.analytics.CampaignFixtures;
import com.dryjets.analytics.Dashboards;
import com.dryjets.analytics.MetricFixtures;
import com.dryjets.analytics.report.SharingFixtures;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ScheduleRunIT {

    @Inject
    TenantTransaction transactions;

    @Inject
    ScheduleRunService runs;

    @Inject
    ScheduleCleanupTicker deleteSchedules;

    private final TopicReader reports = TopicReader.fromNow("marketing.reports");
    private UUID campaign;

    @BeforeEach
    void aCampaign() {
        campaign = SharingFixtures.campaign(TENANT);
    }

    @AfterEach
    void close() {
        reports.close();
    }

    @Test
    void publishesOneReportForAllMissedRuns() {
        Map<String, Object> midnight = with(with(timing("DAILY"), "time", "00:00"), "timeZone", "UTC");
        UUID id = ScheduleFixtures.create(with(schedule(campaign, "reportType", "executive"), "timing", midnight));

        makeDue(transactions, id);

        JsonObject event = awaitReport(reports, id);
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        assertThat(event.getString("campaignId")).isEqualTo(campaign.toString());
        assertThat(event.getString("scheduleName")).isEqualTo("Morning numbers");
        assertThat(event.getString("title")).isEqualTo("Executive report: " + campaign);
        assertThat(event.getString("firstDay")).isEqualTo(yesterday.minusDays(6).toString());
        assertThat(event.getString("lastDay")).isEqualTo(yesterday.toString());
        assertThat(event.getString("scheduledBy")).isEqualTo("test-marketer");
        assertThat(event.getString("scheduleUrl")).endsWith("/analytics/" + campaign + "/reports");
        assertThat(event.getJsonArray("kpis").stream()).contains("Clicks: 27");
        assertThat(event.getJsonArray("recipients").stream()
                        .map(JsonObject.class::cast)
                        .map(recipient -> recipient.getString("address")))
                .containsExactly("Board@Example.com", "ceo@xn--bcher-kva.example");
        given().accept("text/html")
                .get(URI.create(event.getString("reportUrl")).getPath())
                .then()
                .statusCode(200)
                .body(containsString("Executive report"));
        await().untilAsserted(() -> get(id).body("lastRunAt", notNullValue()).body("lastError", nullValue()));
        assertThat(eventsOf(reports, id)).isEqualTo(1);
    }

    @Test
    void lateRunCoversTheDaysOfTheTimeWhenItWasDue() {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        Map<String, Object> weekly = with(timing("WEEKLY"), "weekday", tomorrow.getDayOfWeek());
        UUID id = create("timing", weekly);

        makeDue(transactions, id);

        assertThat(awaitReport(reports, id).getString("lastDay"))
                .isEqualTo(tomorrow.minusDays(8).toString());
    }

    @Test
    void sendsOneLastReportOnceTheCampaignHasEnded() {
        try (TopicWriter writer = new TopicWriter()) {
            CampaignFixtures.create(writer, TENANT, campaign, "EUR");
            MetricFixtures.send(writer, TENANT, new CampaignCompleted(campaign));
        }
        awaitStatus("COMPLETED");
        UUID id = create("name", "Last");

        makeDue(transactions, id);

        awaitReport(reports, id);
        await().untilAsserted(() -> get(id).body("lastRunAt", notNullValue())
                .body("lastError", nullValue())
                .body("paused", equalTo(true))
                .body("nextRunAt", nullValue()));
    }

    @Test
    void deletesSchedulesOfADeletedCampaign() {
        UUID kept = create("name", "Of another campaign");
        campaign = Ids.next();
        try (TopicWriter writer = new TopicWriter()) {
            CampaignFixtures.create(writer, TENANT, campaign, "EUR");
            UUID id = create("name", "Of a draft");
            MetricFixtures.send(writer, TENANT, new CampaignArchived(campaign));
            await().untilAsserted(
                            () -> Dashboards.get(TENANT, campaign, "dashboard").statusCode(404));

            deleteSchedules.deleteOfDeletedCampaigns().await().atMost(Duration.ofSeconds(60));

            get(id).statusCode(404);
            get(kept).statusCode(200);
        }
    }

    @Test
    void twoReplicasRunAScheduleOnce() {
        UUID id = create("name", "Race");
        // The ticker may join the race.
        makeDue(transactions, id);
        DueSchedule due = new DueSchedule(TENANT, id);

        Uni.join()
                .all(IntStream.range(0, 8).mapToObj(i -> runs.run(due)).toList())
                .andCollectFailures()
                .await()
                .atMost(Duration.ofSeconds(60));

        awaitReport(reports, id);
        assertThat(eventsOf(reports, id)).isEqualTo(1);
        marketer(TENANT)
                .get(LINKS + "?campaignId=" + campaign)
                .then()
                .body("items", hasSize(1))
                .body("items[0].scheduleId", equalTo(id.toString()));
    }

    @Test
    void failingScheduleShowsItsErrorAndDoesNotStopOthers() {
        UUID failing = create("name", "Failing");
        execute(transactions, "update report_schedule set campaign_id = gen_random_uuid() where id = $1", failing);
        makeDue(transactions, failing);
        await().untilAsserted(() ->
                get(failing).body("lastError", equalTo("CAMPAIGN_NOT_FOUND")).body("nextRunAt", nullValue()));

        UUID healthy = create("name", "Healthy");
        makeDue(transactions, healthy);

        awaitReport(reports, healthy);
        assertThat(eventsOf(reports, failing)).isZero();
    }

    @Test
    void pausedScheduleSendsNothingAndContinuesAtItsNextTime() {
        UUID id = create("name", "Paused");

        change(id, Map.of("paused", true))
                .statusCode(200)
                .body("paused", equalTo(true))
                .body("nextRunAt", nullValue());
        change(id, Map.of("paused", false))
                .statusCode(200)
                .body("paused", equalTo(false))
                .body("nextRunAt", notNullValue())
                .body("version", equalTo(2));

        assertThat(eventsOf(reports, id)).isZero();
    }

    @Test
    void deletingRevokesTheLinksThatWereSent() {
        UUID id = create("name", "Deleted");
        makeDue(transactions, id);
        String path =
                URI.create(awaitReport(reports, id).getString("reportUrl")).getPath();
        given().get(path).then().statusCode(200);

        marketer(TENANT).delete(SCHEDULES + "/" + id).then().statusCode(204);

        given().get(path).then().statusCode(404);
        get(id).statusCode(404);
        marketer(TENANT).delete(SCHEDULES + "/" + id).then().statusCode(404);
    }

    private UUID create(String field, Object value) {
        return ScheduleFixtures.create(schedule(campaign, field, value));
    }

    private void awaitStatus(String status) {
        await().untilAsserted(
                        () -> Dashboards.get(TENANT, campaign, "dashboard").body("campaign.status", equalTo(status)));
    }
}
