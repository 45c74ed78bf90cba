package com.dryjets.campaign.campaign;

import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.campaign.CampaignFixtures.draft;
import static com.dryjets.campaign.CampaignFixtures.plan;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class CampaignIT {

    @Test
    void publishesEventForNewDraft() {
        try (TopicReader topic = TopicReader.fromNow("marketing.campaigns")) {
            UUID id = draft(TENANT, "EMAIL", "SOCIAL");

            TopicRecord event = topic.awaitOne(record -> record.key().equals(id.toString()));
            assertThat(event.headers())
                    .containsEntry("ce_type", "com.dryjets.marketing.CampaignCreated.v1")
                    .containsEntry("ce_tenantid", TENANT)
                    .containsEntry("ce_source", "/campaign-service")
                    .containsEntry("ce_specversion", "1.0");
            assertThat(event.headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        }
    }

    @Test
    void continuesTheTraceOfTheRequest() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-";
        try (TopicReader topic = TopicReader.fromNow("marketing.campaigns")) {
            UUID id = marketer(TENANT)
                    .header("traceparent", trace + "00f067aa0ba902b7-01")
                    .body(plan("Spring", "EMAIL"))
                    .post("/marketing/campaigns")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getUUID("id");

            TopicRecord event = topic.awaitOne(record -> record.key().equals(id.toString()));
            assertThat(event.headers().get("traceparent")).startsWith(trace).endsWith("-01");
        }
    }

    @Test
    void expandsSocialToFourNetworks() {
        UUID id = draft(TENANT, "SOCIAL");

        marketer(TENANT)
                .get("/marketing/campaigns/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("channels", equalTo(List.of("TWITTER", "FACEBOOK", "INSTAGRAM", "LINKEDIN")))
                .body("status", equalTo("DRAFT"));
    }

    @Test
    void createsOneCampaignForRepeatedKey() {
        Map<String, Object> plan = plan("Twice", "EMAIL");
        String key = UUID.randomUUID().toString();

        UUID first = marketer(TENANT)
                .header("Idempotency-Key", key)
                .body(plan)
                .post("/marketing/campaigns")
                .jsonPath()
                .getUUID("id");
        UUID second = marketer(TENANT)
                .header("Idempotency-Key", key)
                .body(plan)
                .post("/marketing/campaigns")
                .jsonPath()
                .getUUID("id");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void rejectsKeyOfDifferentRequest() {
        String key = UUID.randomUUID().toString();
        marketer(TENANT)
                .header("Idempotency-Key", key)
                .body(plan("One", "EMAIL"))
                .post("/marketing/campaigns");

        marketer(TENANT)
                .header("Idempotency-Key", key)
                .body(plan("Two", "EMAIL"))
                .post("/marketing/campaigns")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:dryjets:problem:unprocessable"));
    }

    @Test
    void namesEveryInvalidField() {
        Map<String, Object> plan = new HashMap<>(plan(" ", "EMAIL"));
        plan.put("budget", Map.of("total", -1, "currency", "EUR"));

        marketer(TENANT)
                .body(plan)
                .post("/marketing/campaigns")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/budget/total"));
    }

    @Test
    void rejectsUnknownField() {
        Map<String, Object> plan = new HashMap<>(plan("Typo", "EMAIL"));
        plan.put("budgett", 1);

        marketer(TENANT)
                .body(plan)
                .post("/marketing/campaigns")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/budgett"));
    }

    @ParameterizedTest
    @CsvSource({
        "timeZone, UTC+3, /timeZone",
        "timeZone, CET, /timeZone",
        "timeZone, GMT+02:00, /timeZone",
        "startsAt, 1795876118000, /startsAt",
        "endsAt, +292278994-08-17T07:12:55Z, /endsAt",
        "endsAt, -4713-01-01T00:00:00Z, /endsAt",
        "name, a\u0000b, /name",
        "name, sale\u202Elate, /name",
        "targetAudience, a\u0000b, /targetAudience"
    })
    void rejectsValuesThatNoServiceCouldKeep(String field, String value, String pointer) {
        Map<String, Object> plan = new HashMap<>(plan("Values", "EMAIL"));
        plan.put(field, value);

        marketer(TENANT)
                .body(plan)
                .post("/marketing/campaigns")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", equalTo(List.of(pointer)));
        marketer(TENANT).get("/marketing/campaigns").then().statusCode(200);
    }

    @Test
    void namesUnknownChannel() {
        marketer(TENANT)
                .body(plan("Wrong", "EMAIL", "MYSPACE"))
                .post("/marketing/campaigns")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/channels/1")));
    }

    @Test
    void hidesCampaignFromOtherTenant() {
        UUID id = draft(TENANT, "EMAIL");

        marketer("harbor")
                .get("/marketing/campaigns/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:dryjets:problem:not-found"));
    }

    @Test
    void letsViewersReadButNotWrite() {
        UUID id = draft(TENANT, "EMAIL");
        String viewer = Tokens.viewer(TENANT);

        given().auth().oauth2(viewer).get("/marketing/campaigns/" + id).then().statusCode(200);
        given().auth()
                .oauth2(viewer)
                .contentType(ContentType.JSON)
                .body(plan("No", "EMAIL"))
                .post("/marketing/campaigns")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void rejectsInvalidTokens() {
        given().get("/marketing/campaigns").then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.expired(TENANT, Tokens.Role.ADMIN))
                .get("/marketing/campaigns")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.signedByAnother(TENANT, Tokens.Role.ADMIN))
                .get("/marketing/campaigns")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.fromAnotherIssuer(TENANT, Tokens.Role.ADMIN))
                .get("/marketing/campaigns")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.withoutTenant(Tokens.Role.ADMIN))
                .get("/marketing/campaigns")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("*", Tokens.Role.ADMIN))
                .get("/marketing/campaigns")
                .then()
                .statusCode(403);
    }

    @Test
    void pagesWithoutGapsOrDuplicates() {
        String tenant = "pages";
        List<UUID> created = List.of(draft(tenant, "EMAIL"), draft(tenant, "EMAIL"), draft(tenant, "TWITTER"));

        var first = marketer(tenant)
                .get("/marketing/campaigns?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .jsonPath();
        var second = marketer(tenant)
                .get("/marketing/campaigns?limit=2&cursor=" + first.getString("nextCursor"))
                .jsonPath();

        assertThat(first.getList("items.id", UUID.class)).containsExactly(created.get(2), created.get(1));
        assertThat(second.getList("items.id", UUID.class)).containsExactly(created.get(0));
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(marketer(tenant)
                        .get("/marketing/campaigns?channel=TWITTER")
                        .jsonPath()
                        .getList("items.id", UUID.class))
                .containsExactly(created.get(2));
    }

    @Test
    void rejectsInvalidLimitAndCursor() {
        marketer(TENANT).get("/marketing/campaigns?limit=0").then().statusCode(400);
        marketer(TENANT)
                .get("/marketing/campaigns?cursor=nonsense!")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?cursor"));
    }

    @Test
    void recordsCreatorInHistory() {
        UUID id = draft(TENANT, "EMAIL");

        marketer(TENANT)
                .get("/marketing/campaigns/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items[0].change", equalTo("created"))
                .body("items[0].changedBy", equalTo("test-marketer"));
    }
}
