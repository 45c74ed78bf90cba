package com.dryjets.analytics.report.schedule;

import static com.dryjets.analytics.report.SharingFixtures.SCHEDULES;
import static com.dryjets.analytics.report.SharingFixtures.post;
import static com.dryjets.analytics.report.SharingFixtures.schedule;
import static com.dryjets.analytics.report.SharingFixtures.timing;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.TENANT;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.change;
import static com.dryjets.analytics.report.schedule.ScheduleFixtures.with;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.analytics.report.SharingFixtures;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ScheduleIT {

    private UUID campaign;

    @BeforeEach
    void aCampaign() {
        campaign = SharingFixtures.campaign(TENANT);
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

    @Test
    void repeatedKeyCreatesOneSchedule() {
        Map<String, Object> wanted = schedule(campaign, "name", "Once");
        String key = "schedule-" + campaign;
        UUID id = createWith(key, wanted).statusCode(201).extract().jsonPath().getUUID("id");

        createWith(key, wanted)
                .statusCode(201)
                .header("Location", containsString(id.toString()))
                .body("id", equalTo(id.toString()))
                .body("recipients", hasSize(2));
        createWith(key, schedule(campaign, "name", "Other")).statusCode(422);
        viewer(TENANT).get(SCHEDULES + "?campaignId=" + campaign).then().body("items", hasSize(1));
    }

    private static ValidatableResponse createWith(String key, Map<String, Object> wanted) {
        return marketer(TENANT)
                .header("Idempotency-Key", key)
                .body(wanted)
                .post(SCHEDULES)
                .then();
    }

    private UUID create(String field, Object value) {
        return ScheduleFixtures.create(schedule(campaign, field, value));
    }

    private void assertRejected(String field, Object value, String pointer) {
        post(SCHEDULES, TENANT, schedule(campaign, field, value))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }
}
