package com.dryjets.analytics.report.schedule;

import static com.dryjets.analytics.report.SharingFixtures.LINKS;
import static com.dryjets.analytics.report.SharingFixtures.SCHEDULES;
import static com.dryjets.analytics.report.SharingFixtures.post;
import static com.dryjets.analytics.report.SharingFixtures.schedule;
import static com.dryjets.analytics.report.SharingFixtures.timing;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import com.dryjets.contracts.event.ReportEvent.ReportReady;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.Events;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ScheduleIT {

    private static final String TENANT = "scheduling";
    private static final String MAKE_DUE =
            "update report_schedule set next_run_at = now() - interval '9 days' where id = $1";

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
        UUID id = create(with(schedule(campaign, "reportType", "executive"), "timing", midnight));

        execute(MAKE_DUE, id);

        JsonObject event = awaitReport(id);
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        assertThat(event.getString("campaignId")).isEqualTo(campaign.toString());
        assertThat(event.getString("scheduleName")).isEqualTo("Morning numbers");
        assertThat(event.getString("title")).isEqualTo("Executive report: " + campaign);
        assertThat(event.getString("firstDay")).isEqualTo(yesterday.minusDays(6).toString());
        assertThat(event.getString("lastDay")).isEqualTo(yesterday.toString());
        assertThat(event.getString("scheduledBy")).isEqualTo("test-marketer");
        assertThat(event.getString("scheduleUrl")).endsWith("/analytics/" + campaign + "/reports");
        assertThat(event.getJsonArray("kpis").stream()).contains("Clicks: 27");
        assertThat(event.getJsonArray("recipients"))
                .isEqualTo(new JsonArray(List.of("Board@Example.com", "ceo@xn--bcher-kva.example")));
        given().accept("text/html")
                .get(URI.create(event.getString("reportUrl")).getPath())
                .then()
                .statusCode(200)
                .body(containsString("Executive report"));
        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(() -> get(id).body("lastRunAt", notNullValue()).body("lastError", nullValue()));
        assertThat(eventsOf(id)).isEqualTo(1);
    }

    @Test
    void lateRunCoversTheDaysOfTheTimeWhenItWasDue() {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        Map<String, Object> weekly = with(timing("WEEKLY"), "weekday", tomorrow.getDayOfWeek());
        UUID id = create("timing", weekly);

        execute(MAKE_DUE, id);

        assertThat(awaitReport(id).getString("lastDay"))
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

        execute(MAKE_DUE, id);

        awaitReport(id);
        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(() -> get(id).body("lastRunAt", notNullValue())
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
            await().atMost(Dashboards.TIMEOUT)
                    .untilAsserted(
                            () -> Dashboards.get(TENANT, campaign, "dashboard").statusCode(404));

            deleteSchedules.deleteOfDeletedCampaigns().await().atMost(Duration.ofSeconds(30));

            get(id).statusCode(404);
            get(kept).statusCode(200);
        }
    }

    @Test
    void twoReplicasRunAScheduleOnce() {
        UUID id = create("name", "Race");
        // The ticker may join the race.
        execute(MAKE_DUE, id);
        DueSchedule due = new DueSchedule(TENANT, id);

        Uni.join()
                .all(IntStream.range(0, 8).mapToObj(i -> runs.run(due)).toList())
                .andCollectFailures()
                .await()
                .atMost(Duration.ofSeconds(30));

        awaitReport(id);
        assertThat(eventsOf(id)).isEqualTo(1);
        marketer(TENANT)
                .get(LINKS + "?campaignId=" + campaign)
                .then()
                .body("items", hasSize(1))
                .body("items[0].scheduleId", equalTo(id.toString()));
    }

    @Test
    void failingScheduleShowsItsErrorAndDoesNotStopOthers() {
        UUID failing = create("name", "Failing");
        execute("update report_schedule set campaign_id = gen_random_uuid() where id = $1", failing);
        execute(MAKE_DUE, failing);
        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(() -> get(failing)
                        .body("lastError", equalTo("CAMPAIGN_NOT_FOUND"))
                        .body("nextRunAt", nullValue()));

        UUID healthy = create("name", "Healthy");
        execute(MAKE_DUE, healthy);

        awaitReport(healthy);
        assertThat(eventsOf(failing)).isZero();
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

        assertThat(eventsOf(id)).isZero();
    }

    @Test
    void campaignHasALimitedNumberOfSchedules() {
        for (int i = 0; i < ScheduleService.MOST_SCHEDULES; i++) {
            create("name", "Schedule " + i);
        }

        post(SCHEDULES, TENANT, schedule(campaign, "name", "One too many"))
                .statusCode(409)
                .body("detail", containsString("20 schedules"));
    }

    @Test
    void changesOnlyGivenFields() {
        UUID id = create("name", "Before");
        Map<String, Object> monthly = timing("MONTHLY");

        change(id, Map.of("name", "After", "timing", monthly, "recipients", List.of("new@example.com")))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("After"))
                .body("timing.cadence", equalTo("MONTHLY"))
                .body("timing.dayOfMonth", nullValue())
                .body("days", equalTo(7))
                .body("recipients", equalTo(List.of("new@example.com")));
        marketer(TENANT)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Stale"))
                .patch(SCHEDULES + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void deletingRevokesTheLinksThatWereSent() {
        UUID id = create("name", "Deleted");
        execute(MAKE_DUE, id);
        String path = URI.create(awaitReport(id).getString("reportUrl")).getPath();
        given().get(path).then().statusCode(200);

        marketer(TENANT).delete(SCHEDULES + "/" + id).then().statusCode(204);

        given().get(path).then().statusCode(404);
        get(id).statusCode(404);
        marketer(TENANT).delete(SCHEDULES + "/" + id).then().statusCode(404);
    }

    @Test
    void keepsTenantsAndRolesApart() {
        UUID id = create("name", "Private");

        marketer("harbor").get(SCHEDULES + "/" + id).then().statusCode(404);
        marketer("harbor")
                .body(Map.of("paused", true))
                .patch(SCHEDULES + "/" + id)
                .then()
                .statusCode(404);
        marketer("harbor").delete(SCHEDULES + "/" + id).then().statusCode(404);
        marketer("harbor").get(SCHEDULES + "?campaignId=" + campaign).then().body("items", hasSize(0));
        post(SCHEDULES, "harbor", schedule(campaign, "name", "Theirs")).statusCode(404);
        viewer(TENANT)
                .get(SCHEDULES + "?campaignId=" + campaign)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id.toString())));
        viewer(TENANT)
                .body(schedule(campaign, "name", "x"))
                .post(SCHEDULES)
                .then()
                .statusCode(403);
        viewer(TENANT)
                .body(Map.of("paused", true))
                .patch(SCHEDULES + "/" + id)
                .then()
                .statusCode(403);
        viewer(TENANT).delete(SCHEDULES + "/" + id).then().statusCode(403);
        given().get(SCHEDULES + "?campaignId=" + campaign).then().statusCode(401);
    }

    @Test
    void rejectsInvalidRequests() {
        assertRejected("recipients", List.of("board@example.com", "nobody"), "/recipients/1");
        assertRejected("recipients", List.of("a@example.com\r\nBcc: b@example.com"), "/recipients/0");
        assertRejected("recipients", List.of(), "/recipients");
        assertRejected(
                "recipients",
                IntStream.range(0, 21).mapToObj(i -> "r" + i + "@example.com").toList(),
                "/recipients");
        assertRejected("name", " ", "/name");
        assertRejected("days", 0, "/days");
        assertRejected("timing", with(timing("DAILY"), "timeZone", "+02:00"), "/timing/timeZone");
        assertRejected("timing", with(timing("DAILY"), "timeZone", "Mars/Phobos"), "/timing/timeZone");
        assertRejected("timing", with(timing("DAILY"), "time", "24:00"), "/timing/time");
        assertRejected("timing", timing("WEEKLY"), "/timing/weekday");
        assertRejected("timing", with(timing("DAILY"), "weekday", "MONDAY"), "/timing/weekday");
        assertRejected("timing", with(timing("DAILY"), "dayOfMonth", 3), "/timing/dayOfMonth");
        assertRejected("timing", with(timing("MONTHLY"), "dayOfMonth", 29), "/timing/dayOfMonth");
        post(SCHEDULES, TENANT, schedule(campaign, "timing", null)).statusCode(400);
        post(SCHEDULES, TENANT, schedule(Ids.next(), "name", "No campaign")).statusCode(404);
    }

    private UUID create(String field, Object value) {
        return create(schedule(campaign, field, value));
    }

    private static UUID create(Map<String, Object> schedule) {
        return post(SCHEDULES, TENANT, schedule)
                .statusCode(201)
                .header("Location", containsString(SCHEDULES))
                .header("ETag", "\"0\"")
                .body("nextRunAt", notNullValue())
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private void assertRejected(String field, Object value, String pointer) {
        post(SCHEDULES, TENANT, schedule(campaign, field, value))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static Map<String, Object> with(Map<String, Object> object, String field, Object value) {
        object.put(field, value);
        return object;
    }

    private static ValidatableResponse change(UUID id, Map<String, ?> body) {
        return marketer(TENANT).body(body).patch(SCHEDULES + "/" + id).then();
    }

    private static ValidatableResponse get(UUID id) {
        return marketer(TENANT).get(SCHEDULES + "/" + id).then();
    }

    private void awaitStatus(String status) {
        await().atMost(Dashboards.TIMEOUT)
                .untilAsserted(
                        () -> Dashboards.get(TENANT, campaign, "dashboard").body("campaign.status", equalTo(status)));
    }

    private JsonObject awaitReport(UUID id) {
        return new JsonObject(reports.awaitOne(record -> Events.matches(record, ReportReady.class, id))
                .value());
    }

    private long eventsOf(UUID id) {
        return reports.all().stream()
                .filter(record -> Events.matches(record, ReportReady.class, id))
                .count();
    }

    private void execute(String sql, UUID id) {
        transactions
                .sql(TENANT, connection -> connection.preparedQuery(sql).execute(Tuple.of(id)))
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
