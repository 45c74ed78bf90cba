package com.dryjets.analytics.report.schedule;

import static com.dryjets.analytics.report.SharingFixtures.schedule;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.TENANT;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.awaitReport;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.change;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.eventsOf;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.get;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.makeDue;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.analytics.report.SharingFixtures;
import com.dryjets.kit.stop.StopToken;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recipients, who have no login, stop a report for themselves. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class StopReportIT {

    private static final String ANNA = "anna@example.com";
    private static final String BERT = "bert@example.com";

    @Inject
    TenantTransaction transactions;

    private UUID id;

    @BeforeEach
    void aSchedule() {
        UUID campaign = SharingFixtures.campaign(TENANT);
        id = ScheduleFixtures.create(schedule(campaign, "recipients", List.of(ANNA, BERT)));
    }

    private TopicReader reports = TopicReader.fromNow("marketing.reports");

    @AfterEach
    void close() {
        reports.close();
    }

    @Test
    void recipientStopsTheReportForThemselvesOnly() {
        String path = run().get(ANNA);

        open(path).statusCode(200).body(containsString("Morning numbers"), containsString(ANNA));
        get(id).body("recipients", contains(ANNA, BERT)).body("version", equalTo(0));
        stop(path).statusCode(200).body(containsString("will no longer receive"));
        stop(path).statusCode(200);

        get(id).body("recipients", contains(BERT))
                .body("stopped.address", contains(ANNA))
                .body("stopped[0].stoppedAt", notNullValue())
                .body("paused", equalTo(false))
                .body("version", equalTo(1));
        assertThat(run()).containsOnlyKeys(BERT);
    }

    @Test
    void reportThatAllHaveStoppedIsPaused() {
        Map<String, String> paths = run();

        paths.values().forEach(path -> stop(path).statusCode(200));

        get(id).body("recipients", empty()).body("paused", equalTo(true)).body("nextRunAt", nullValue());
        change(id, Map.of("paused", false)).statusCode(400).body("errors[0].pointer", equalTo("/recipients"));
        change(id, Map.of("paused", false, "recipients", List.of(ANNA)))
                .statusCode(200)
                .body("recipients", contains(ANNA))
                .body("stopped.address", contains(BERT));
    }

    @Test
    void forgedLinksAreAllTheSame404() {
        String path = run().get(ANNA);
        UUID other = ScheduleFixtures.create(schedule(SharingFixtures.campaign(TENANT), "name", "Other"));
        String token = path.substring(path.lastIndexOf('/') + 1);
        String root = path.substring(0, path.lastIndexOf('/') + 1);
        String ofOther =
                new StopToken(other, StopToken.parse(token).orElseThrow().signature()).text();

        for (String forged : List.of(
                ofOther, token.substring(0, 63) + (token.endsWith("A") ? "B" : "A"), "A".repeat(64), "anything")) {
            String detail = "This link is invalid, or the report is no longer sent.";
            stop(root + forged).statusCode(404).body(containsString(detail));
            given().accept("*/*")
                    .get(root + forged)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", equalTo(detail));
        }
        get(id).body("recipients", contains(ANNA, BERT));
    }

    @Test
    void linkEndsWithItsSchedule() {
        String path = run().get(BERT);

        marketer(TENANT).delete(SharingFixtures.SCHEDULES + "/" + id).then().statusCode(204);

        open(path).statusCode(404).contentType("text/html").body(containsString("Link not valid"));
        stop(path).statusCode(404);
    }

    /** Runs the schedule; answers the path of each recipient's link. */
    private Map<String, String> run() {
        reports.close();
        reports = TopicReader.fromNow("marketing.reports");
        makeDue(transactions, id);
        JsonObject event = awaitReport(reports, id);
        await().untilAsserted(() -> get(id).body("lastRunAt", notNullValue()));
        assertThat(eventsOf(reports, id)).isEqualTo(1);
        return event.getJsonArray("recipients").stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(
                        recipient -> recipient.getString("address"),
                        recipient -> URI.create(recipient.getString("stopUrl")).getPath()));
    }

    private static ValidatableResponse open(String path) {
        return given().accept("text/html").get(path).then();
    }

    /** As an email client does, RFC 8058. */
    private static ValidatableResponse stop(String path) {
        return given().accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then();
    }
}
