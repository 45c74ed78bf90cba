package com.dryjets.analytics.ingest.rest;

import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.dryjets.analytics.CampaignFixtures;
import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class MetricResourceIT {

    private static final String TENANT = "sunrise";
    private static final String JSON = "application/json";

    private final UUID campaign = Ids.next();
    private final Instant now = Instant.now();

    @Test
    void acceptsThousandsOfRecordsAndCountsThemOnce() {
        String body = IntStream.range(0, 10_000)
                .mapToObj(i -> record("\"eventId\":\"" + Ids.next() + "\",", "clicks", "1"))
                .collect(Collectors.joining(",", "[", "]"));
        post(marketer(), JSON, body).statusCode(202).body("accepted", equalTo(10_000));
        post(marketer(), JSON, body).statusCode(202);
        post(marketer(), JSON, "[" + record("\"eventId\":\"" + Ids.next() + "\",", "likes", "1") + "]")
                .statusCode(202);

        JsonPath dashboard = Dashboards.awaitTotal(TENANT, campaign, "likes", 1);

        assertThat(dashboard.getInt("totals.clicks")).isEqualTo(10_000);
    }

    @Test
    void acceptsNdjsonAndDerivesIdsFromIdempotencyKey() {
        String lines = record("", "revenue", "12.345678") + "\n" + record("", "revenue", "1") + "\n";
        RequestSpecification request = marketer().header("Idempotency-Key", "import-" + campaign);
        post(request, "application/x-ndjson", lines).statusCode(202).body("accepted", equalTo(2));
        post(request, "application/x-ndjson", lines).statusCode(202).body("accepted", equalTo(2));
        post(request, "application/x-ndjson", record("", "revenue", "5"))
                .statusCode(422)
                .body("type", equalTo("urn:dryjets:problem:unprocessable"));
        post(marketer(), JSON, "[" + record("\"eventId\":\"" + Ids.next() + "\",", "likes", "1") + "]")
                .statusCode(202);

        JsonPath dashboard = Dashboards.awaitTotal(TENANT, campaign, "likes", 1);

        assertThat(dashboard.getDouble("totals.revenue")).isEqualTo(13.345678);
    }

    @Test
    void rejectsAllRecordsIfSomeAreInvalidAndPointsAtThem() {
        String good = record("\"eventId\":\"" + Ids.next() + "\",", "clicks", "1");
        String bad = """
                {"eventId":"x","campaignId":7,"channel":"RADIO","metric":"CLICKS","value":"1","occurredAt":"today",
                 "verdict":"CAT","colour":"red"}""";
        post(marketer(), JSON, "[" + good + "," + bad + ",{},3]")
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/1/eventId",
                                "/1/campaignId",
                                "/1/channel",
                                "/1/metric",
                                "/1/value",
                                "/1/occurredAt",
                                "/1/verdict",
                                "/1/colour",
                                "/2/eventId",
                                "/2/value",
                                "/3"))
                .body("errors.size()", equalTo(8 + 6 + 1));

        Dashboards.get(TENANT, campaign, "dashboard").statusCode(404);
    }

    @Test
    void rejectsValuesThatCannotBeStored() {
        assertRejected(record("\"eventId\":\"" + Ids.next() + "\",", "clicks", "1e999999999"), "/0/value");
        assertRejected(record("\"eventId\":\"" + Ids.next() + "\",", "clicks", "0.0000001"), "/0/value");
        String longAgo = record("\"eventId\":\"" + Ids.next() + "\",", "clicks", "1")
                .replaceAll("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"1999-01-01T00:00:00Z\"");
        assertRejected(longAgo, "/0/occurredAt");
    }

    @Test
    void rejectsAmountsWithMoreDecimalsThanTheCampaignsCurrency() {
        try (TopicWriter writer = new TopicWriter()) {
            CampaignFixtures.create(writer, TENANT, campaign, "JPY");
        }
        String id = "\"eventId\":\"" + Ids.next() + "\",";
        post(
                        marketer(),
                        JSON,
                        "["
                                + String.join(
                                        ",",
                                        record(id, "spend", "10.00"),
                                        record(id, "spend", "10.5"),
                                        record(id, "revenue", "0.01"),
                                        record(id, "conversions", "0.5"))
                                + "]")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/1/value", "/2/value")))
                .body("errors[0].detail", equalTo("must have at most 0 decimals, as JPY has"));
        post(marketer(), JSON, "[" + record(id, "spend", "10.00") + "]").statusCode(202);
        // Another tenant's campaign with the same id may have any currency.
        post(given().auth().oauth2(Tokens.marketer("other-" + campaign)), JSON, "[" + record(id, "spend", "10.5") + "]")
                .statusCode(202);
    }

    @Test
    void repeatOfAnAcceptedRequestIsAcceptedOnceTheCurrencyIsKnown() {
        String body = "[" + record("", "spend", "10.5") + "]";
        RequestSpecification request = marketer().header("Idempotency-Key", "early-" + campaign);
        post(request, JSON, body).statusCode(202);
        Dashboards.awaitTotal(TENANT, campaign, "spend", 10.5);
        try (TopicWriter writer = new TopicWriter()) {
            CampaignFixtures.create(writer, TENANT, campaign, "JPY");
        }
        await().untilAsserted(() -> post(
                        marketer(), JSON, "[" + record("\"eventId\":\"" + Ids.next() + "\",", "spend", "0.5") + "]")
                .statusCode(400));

        post(request, JSON, body).statusCode(202);
    }

    @Test
    void acceptsRecordAgainThatWasCountedBeforeItsCurrencyWasKnown() {
        String counted = record("\"eventId\":\"" + Ids.next() + "\",", "spend", "10.5");
        String other = record("\"eventId\":\"" + Ids.next() + "\",", "spend", "0.5");
        post(marketer(), JSON, "[" + counted + "]").statusCode(202);
        Dashboards.awaitTotal(TENANT, campaign, "spend", 10.5);
        try (TopicWriter writer = new TopicWriter()) {
            CampaignFixtures.create(writer, TENANT, campaign, "JPY");
        }
        await().untilAsserted(() -> post(marketer(), JSON, "[" + counted + "," + other + "]")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/1/value"))));

        post(marketer(), JSON, "[" + counted + "]").statusCode(202);
    }

    @Test
    void rejectsInvalidBodies() {
        post(marketer(), JSON, "{}").statusCode(400).body("errors[0].detail", containsString("array"));
        post(marketer(), JSON, "[]").statusCode(400);
        post(marketer(), JSON, "[{").statusCode(400).body("errors[0].detail", containsString("not valid JSON"));
        post(marketer(), JSON, "[]{\"b\":2}")
                .statusCode(400)
                .body("errors[0].detail", equalTo("is not valid JSON (line 1, column 3)"));
        post(marketer(), "application/x-ndjson", record("", "clicks", "1") + "\n{")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/1"));
        String tooMany = IntStream.range(0, 10_001).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));
        post(marketer(), JSON, tooMany).statusCode(400).body("errors[0].detail", containsString("10000"));
    }

    @Test
    void requiresMarketerRole() {
        String body = "[" + record("\"eventId\":\"" + Ids.next() + "\",", "clicks", "1") + "]";
        post(given().auth().oauth2(Tokens.viewer(TENANT)), JSON, body)
                .statusCode(403)
                .contentType("application/problem+json");
        post(given(), JSON, body).statusCode(401).contentType("application/problem+json");
        given().get("/marketing/analytics/campaigns/{id}/dashboard", campaign)
                .then()
                .statusCode(401);
        post(given().auth().oauth2(Tokens.withoutTenant(Tokens.Role.ADMIN)), JSON, body)
                .statusCode(403);
    }

    private void assertRejected(String record, String pointer) {
        post(marketer(), JSON, "[" + record + "]").statusCode(400).body("errors.pointer", equalTo(List.of(pointer)));
    }

    private String record(String id, String metric, String value) {
        return "{%s\"campaignId\":\"%s\",\"channel\":\"ADS\",\"metric\":\"%s\",\"value\":%s,\"occurredAt\":\"%s\"}"
                .formatted(id, campaign, metric, value, now);
    }

    private static RequestSpecification marketer() {
        return given().auth().oauth2(Tokens.marketer(TENANT));
    }

    private static ValidatableResponse post(RequestSpecification request, String type, String body) {
        return given(request)
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/marketing/analytics/metrics")
                .then();
    }
}
