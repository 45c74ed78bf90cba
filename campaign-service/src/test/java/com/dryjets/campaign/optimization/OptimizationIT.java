package com.dryjets.campaign.optimization;

import static com.dryjets.campaign.BudgetFixtures.awaitSpent;
import static com.dryjets.campaign.BudgetFixtures.begun;
import static com.dryjets.campaign.BudgetFixtures.day;
import static com.dryjets.campaign.BudgetFixtures.daysAgo;
import static com.dryjets.campaign.BudgetFixtures.get;
import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.hasItem;

import com.dryjets.campaign.BudgetFixtures;
import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.event.InsightEvent.BudgetShiftProposed;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class OptimizationIT {

    private TopicWriter writer;

    @BeforeEach
    void open() {
        writer = new TopicWriter();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void recommendsByMarginalReturn() {
        UUID id = withCurves();

        JsonPath recommendations = get(TENANT, id, "budget-recommendations");

        assertThat(recommendations.getString("basis")).isEqualTo("CURVE");
        assertThat(total(recommendations, "recommended")).isCloseTo(4000, within(1e-6));
        assertThat(recommendations.getDouble("expectedRevenueThen"))
                .isGreaterThan(recommendations.getDouble("expectedRevenueNow"));
        assertThat(recommendations.getDouble("allocations.find { it.channel == 'ADS' }.change"))
                .isPositive();
        assertThat(get(TENANT, id, "budget-efficiency")
                        .getDouble("channels.find { it.channel == 'ADS' }.marginalReturn"))
                .isPositive();
        assertThat(get(TENANT, id, "budget-status").getDouble("channels.find { it.channel == 'ADS' }.allocated"))
                .isEqualTo(2000);
    }

    @Test
    void rebalanceStoresRecommendationAndKeepsAllocations() {
        UUID id = begun(TENANT, 10, Map.of("total", 5000, "currency", "EUR"), ADS, EMAIL, TWITTER);
        publish(writer, TENANT, day(id, ADS, daysAgo(2), 600, 15000));
        publish(writer, TENANT, day(id, EMAIL, daysAgo(2), 500, 3000));
        awaitSpent(TENANT, id, 1100);

        JsonPath stored = marketer(TENANT)
                .post("/marketing/campaigns/" + id + "/rebalance-budget")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(total(stored, "recommended")).isCloseTo(5000, within(1e-6));
        assertThat(stored.getString("storedAt")).isNotNull();
        assertThat(get(TENANT, id, "budget-recommendations").getString("storedAt"))
                .isEqualTo(stored.getString("storedAt"));
        assertThat(total(get(TENANT, id, "budget-recommendations"), "current")).isCloseTo(5000, within(1e-6));
        assertThat(get(TENANT, id, "history").getString("items[0].change")).isEqualTo("budget recommendation stored");
        assertThat(get(TENANT, id, "history").getString("items[0].cause.code")).isEqualTo("PAST_RETURN");
    }

    @Test
    void appliesOptimizationOnlyOnRequest() {
        UUID id = withCurves();

        JsonPath proposed = optimize(id, false, Map.of());
        assertThat(proposed.getBoolean("applied")).isFalse();
        assertThat(proposed.getList("moves")).isNotEmpty();
        assertThat(allocated(id, "ADS")).isEqualTo(2000);

        JsonPath applied = optimize(id, true, Map.of());
        assertThat(applied.getBoolean("applied")).isTrue();
        assertThat(allocated(id, "ADS"))
                .isEqualTo(applied.getDouble("allocations.find { it.channel == 'ADS' }.recommended"))
                .isGreaterThan(2000);
        assertThat(applied.getLong("version")).isGreaterThan(proposed.getLong("version"));
        assertThat(applied.getDouble("expected.roiToDate"))
                .isEqualTo(get(TENANT, id, "metrics").getDouble("roi"));
    }

    @Test
    void changesNothingWhenTargetIsOutOfReach() {
        UUID id = withCurves();

        JsonPath answer = optimize(id, true, Map.of("targetRoi", 1000));

        assertThat(answer.getBoolean("feasible")).isFalse();
        assertThat(answer.getBoolean("applied")).isFalse();
        assertThat(answer.getString("code")).isEqualTo("TARGET_ROI_OUT_OF_REACH");
        assertThat(allocated(id, "ADS")).isEqualTo(2000);
    }

    @Test
    void namesContradictoryConstraints() {
        UUID id = withCurves();

        marketer(TENANT)
                .body(Map.of(
                        "constraints",
                        List.of(Map.of("channel", "ADS", "min", 10, "max", 5), Map.of("channel", "TIKTOK", "max", 5))))
                .post("/marketing/campaigns/" + id + "/optimize")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/constraints/0/min"))
                .body("errors.pointer", hasItem("/constraints/0/max"))
                .body("errors.pointer", hasItem("/constraints/1/channel"));
    }

    @Test
    void appliesApprovedProposalOnce() {
        UUID id = launched(Map.of());
        UUID recommendation = propose(id, 100);
        await().untilAsserted(() -> assertThat(state(id, recommendation)).isEqualTo("OPEN"));
        assertThat(allocated(id, "ADS")).isEqualTo(500);

        Map<String, Object> body = Map.of(
                "allocations",
                List.of(Map.of("channel", "ADS", "amount", 600), Map.of("channel", "TWITTER", "amount", 400)),
                "recommendationId",
                recommendation);
        String path = "/marketing/campaigns/" + id + "/budget-reallocation";
        marketer(TENANT).body(body).post(path).then().statusCode(200);
        marketer(TENANT).body(body).post(path).then().statusCode(409);

        assertThat(state(id, recommendation)).isEqualTo("APPLIED");
        assertThat(get(TENANT, id, "budget-recommendations").getString("proposals[0].appliedBy"))
                .isEqualTo("test-marketer");
    }

    @Test
    void appliesProposalAutomaticallyOnceWithinShare() {
        UUID id = launched(Map.of("autoOptimizePercentage", 0.15));
        UUID recommendation = propose(id, 100);
        await().untilAsserted(() -> assertThat(state(id, recommendation)).isEqualTo("APPLIED"));
        assertThat(get(TENANT, id, "history").getString("items[0].cause.code")).isEqualTo("AUTO_OPTIMIZED");
        assertThat(get(TENANT, id, "history").getString("items[0].reason")).isEqualTo("More clicks");

        // The same proposal in other events, and one that exceeds the rest of the share.
        publish(writer, TENANT, shift(id, recommendation, 100));
        publish(writer, TENANT, shift(id, recommendation, 100));
        UUID beyond = propose(id, 60);
        await().untilAsserted(() -> assertThat(state(id, beyond)).isEqualTo("OPEN"));

        assertThat(allocated(id, "ADS")).isEqualTo(600);
        assertThat(allocated(id, "TWITTER")).isEqualTo(400);
    }

    @Test
    void refusesImpossibleProposal() {
        UUID id = launched(Map.of("autoOptimizePercentage", 1));
        UUID recommendation = Ids.next();

        publish(
                writer,
                TENANT,
                new BudgetShiftProposed(
                        id,
                        recommendation,
                        List.of(new BudgetMove(Channel.TIKTOK, ADS, BigDecimal.TEN)),
                        "No such channel"));

        await().untilAsserted(() -> assertThat(state(id, recommendation)).isEqualTo("REFUSED"));
    }

    @Test
    void letsViewersReadButNotChange() {
        UUID id = begun(TENANT, 2, Map.of("total", 1000, "currency", "EUR"), ADS, TWITTER);
        String path = "/marketing/campaigns/" + id;
        String viewer = Tokens.viewer(TENANT);

        given().auth()
                .oauth2(viewer)
                .get(path + "/budget-recommendations")
                .then()
                .statusCode(200);
        for (String write : List.of("/rebalance-budget", "/optimize", "/optimize?apply=true")) {
            given().auth()
                    .oauth2(viewer)
                    .contentType(ContentType.JSON)
                    .post(path + write)
                    .then()
                    .statusCode(403);
            marketer("harbor").post(path + write).then().statusCode(404);
        }
    }

    /**
     * Creates a draft with varying daily spend, where ads earn far more than posts. Each channel has less than its curve
     * is trusted for, so that money may move.
     */
    private UUID withCurves() {
        UUID id = begun(TENANT, 30, Map.of("total", 4000, "currency", "EUR"), ADS, TWITTER);
        double sum = 0;
        for (int day = 1; day <= 20; day++) {
            double spend = 10 + 7 * (day % 6);
            publish(writer, TENANT, day(id, ADS, daysAgo(day), spend, Math.round(900 * Math.log1p(spend / 60))));
            publish(writer, TENANT, day(id, TWITTER, daysAgo(day), spend, Math.round(60 * Math.log1p(spend / 20))));
            sum += 2 * spend;
        }
        awaitSpent(TENANT, id, sum);
        return id;
    }

    private UUID launched(Map<String, Object> launch) {
        UUID id = begun(TENANT, 10, Map.of("total", 1000, "currency", "EUR"), ADS, TWITTER);
        BudgetFixtures.launch(writer, TENANT, id, launch, ADS, TWITTER);
        return id;
    }

    private UUID propose(UUID id, int amount) {
        UUID recommendation = Ids.next();
        publish(writer, TENANT, shift(id, recommendation, amount));
        return recommendation;
    }

    private static BudgetShiftProposed shift(UUID id, UUID recommendation, int amount) {
        return new BudgetShiftProposed(
                id, recommendation, List.of(new BudgetMove(TWITTER, ADS, BigDecimal.valueOf(amount))), "More clicks");
    }

    private static String state(UUID id, UUID recommendation) {
        return get(TENANT, id, "budget-recommendations")
                .getString("proposals.find { it.recommendationId == '" + recommendation + "' }?.state");
    }

    private static double allocated(UUID id, String channel) {
        return get(TENANT, id, "budget-status")
                .getDouble("channels.find { it.channel == '" + channel + "' }.allocated");
    }

    private static JsonPath optimize(UUID id, boolean apply, Map<String, Object> body) {
        return marketer(TENANT)
                .body(body)
                .post("/marketing/campaigns/" + id + "/optimize?apply=" + apply)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static double total(JsonPath recommendations, String field) {
        return recommendations.getList("allocations." + field, Double.class).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
