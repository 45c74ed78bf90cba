package com.dryjets.orchestrator.decisionlog;

import static com.dryjets.orchestrator.EventFixtures.launched;
import static com.dryjets.orchestrator.EventFixtures.publishDifferentNetworks;
import static com.dryjets.orchestrator.EventFixtures.publishDifferentSpend;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.orchestrator.EventFixtures.week;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.Ava;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class DecisionIT {

    private static final String ACCEPT = "/marketing/orchestrator/recommendations/{id}/accept";
    private static final String DISMISS = "/marketing/orchestrator/recommendations/{id}/dismiss";

    private final UUID campaign = Ids.next();
    // One tenant per test, because other campaigns of a tenant affect the recommendations.
    private final String tenant = "sunrise-" + campaign;
    private TopicWriter writer;
    private TopicReader insights;

    @BeforeEach
    void open() {
        writer = new TopicWriter();
        insights = TopicReader.fromNow("marketing.insights");
    }

    @AfterEach
    void close() {
        writer.close();
        insights.close();
    }

    @Test
    void publishesAcceptedMovesOfBudget() {
        publishDifferentSpend(writer, tenant, campaign);
        String id = Ava.awaitRecommendation(tenant, campaign, "BUDGET").getString("id");

        Response accepted =
                Requests.marketer(tenant).body("{\"note\": \"Worth a try\"}").post(ACCEPT, id);

        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.jsonPath().getString("status")).isEqualTo("ACCEPTED");
        TopicRecord proposed = insights.awaitOne(
                record -> isAboutCampaign(record) && record.header("ce_type").contains("BudgetShiftProposed"));
        assertThat(JsonPath.from(proposed.value()).getString("recommendationId"))
                .isEqualTo(id);
        assertThat(JsonPath.from(proposed.value()).getList("moves"))
                .isEqualTo(List.of(Map.of("from", "TWITTER", "to", "LINKEDIN", "amount", 60.0f)));
    }

    @Test
    void refusesASecondDecision() {
        publishDifferentNetworks(writer, tenant, campaign);
        String id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");
        assertThat(Requests.marketer(tenant).post(DISMISS, id).statusCode()).isEqualTo(200);

        Response again = Requests.marketer(tenant).post(ACCEPT, id);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.contentType()).startsWith("application/problem+json");
        assertThat(again.jsonPath().getString("detail")).contains("dismissed");
    }

    @Test
    void returnsSameAnswerForRepeatedKey() {
        publishDifferentSpend(writer, tenant, campaign);
        String id = Ava.awaitRecommendation(tenant, campaign, "BUDGET").getString("id");
        String first = accept(id, "key-1").asString();

        Response again = accept(id, "key-1");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JsonPath.from(again.asString()).getMap(""))
                .isEqualTo(JsonPath.from(first).getMap(""));
        assertThat(insights.all().stream()
                        .filter(this::isAboutCampaign)
                        .filter(record -> record.header("ce_type").contains("BudgetShiftProposed")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void dismissedRecommendationDoesNotReturnWithSimilarMetrics() {
        publishDifferentNetworks(writer, tenant, campaign);
        String id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");
        Requests.marketer(tenant).post(DISMISS, id).then().statusCode(200);
        send(writer, tenant, week(campaign, Channel.LINKEDIN, 2, 10_000, 420));

        JsonPath answer = Ava.awaitAssessedUpTo(tenant, campaign, "2026-10-05T06:02:00Z");

        assertThat(answer.getList("items")).isEmpty();
        assertThat(answer.getString("assessments.find { it.kind == 'CHANNEL' }.verdict"))
                .isEqualTo("ADVICE");
    }

    @Test
    void logShowsTheOutcomeOfADecision() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        send(writer, tenant, launched(campaign, "ENGAGEMENT"));
        send(writer, tenant, week(campaign, Channel.LINKEDIN, today.minusDays(7), 1, 9_830, 412));
        send(writer, tenant, week(campaign, Channel.TWITTER, today.minusDays(7), 1, 12_400, 301));
        String id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");
        Requests.marketer(tenant)
                .body("{\"note\": \"Yes\"}")
                .post(ACCEPT, id)
                .then()
                .statusCode(200);
        // From the day after tomorrow, in case midnight passes meanwhile.
        send(writer, tenant, week(campaign, Channel.LINKEDIN, today.plusDays(2), 2, 35_000, 2_450));
        await().until(() -> "35000".equals(log().getString("items[0].outcome.since.exposure")));

        JsonPath log = log();

        assertThat(log.getList("items.action")).containsExactly("ACCEPTED", "ISSUED");
        assertThat(log.getList("items.decidedBy")).containsExactly("test-marketer", "ava");
        assertThat(log.getString("items[0].note")).isEqualTo("Yes");
        assertThat(log.getString("items[0].outcome.change")).isEqualTo("HIGHER");
        assertThat(log.getInt("items[0].outcome.since.events")).isEqualTo(2_450);
        // Advice on networks should improve all of them together: 713 of 22,230 before.
        assertThat(log.getInt("items[0].outcome.before.events")).isEqualTo(713);
        assertThat(log.getDouble("items[0].outcome.difference.low")).isBetween(0.0, 0.038);
        assertThat(log.getDouble("items[0].outcome.difference.high")).isBetween(0.038, 0.07);
        assertThat(log.getString("items[0].expectedEffect.unit")).isEqualTo("engagements per 1000 impressions");
    }

    private JsonPath log() {
        return Ava.decisions(tenant, campaign).jsonPath();
    }

    @Test
    void pagesThroughTheLog() {
        publishDifferentNetworks(writer, tenant, campaign);
        String id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");
        Requests.marketer(tenant).post(DISMISS, id).then().statusCode(200);
        JsonPath first = Requests.viewer(tenant)
                .get("/marketing/orchestrator/campaigns/{id}/decisions?limit=1", campaign)
                .jsonPath();

        JsonPath second = Requests.viewer(tenant)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/marketing/orchestrator/campaigns/{id}/decisions?limit=1", campaign)
                .jsonPath();

        assertThat(first.getList("items.action")).containsExactly("DISMISSED");
        assertThat(second.getList("items.action")).containsExactly("ISSUED");
        assertThat(second.getString("nextCursor")).isNull();
    }

    @Test
    void decidesWithoutABody() {
        publishDifferentNetworks(writer, tenant, campaign);
        String id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");

        Response dismissed =
                given().auth().oauth2(Tokens.marketer(tenant)).noContentType().post(DISMISS, id);

        assertThat(dismissed.statusCode()).isEqualTo(200);
        assertThat(dismissed.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void viewersCannotDecide() {
        Response accepted =
                Requests.viewer(tenant).contentType("application/json").post(ACCEPT, Ids.next());

        assertThat(accepted.statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAnOutdatedVersion() {
        publishDifferentNetworks(writer, tenant, campaign);
        String id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");

        Response accepted =
                Requests.marketer(tenant).header("If-Match", "\"77\"").post(ACCEPT, id);

        assertThat(accepted.statusCode()).isEqualTo(412);
    }

    private Response accept(String id, String key) {
        return Requests.marketer(tenant)
                .header("Idempotency-Key", key)
                .body("{}")
                .post(ACCEPT, id);
    }

    private boolean isAboutCampaign(TopicRecord record) {
        return campaign.toString().equals(record.key());
    }
}
