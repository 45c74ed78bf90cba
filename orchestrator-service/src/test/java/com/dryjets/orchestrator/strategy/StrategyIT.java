package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strategies of the built-in planner, from the request to the events. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class StrategyIT {

    private static final String CAMPAIGN = "/marketing/orchestrator/campaigns/{id}";
    private static final String GENERATE = CAMPAIGN + "/generate-strategy";
    private static final String STRATEGIES = CAMPAIGN + "/strategies";
    private static final String APPLY = STRATEGIES + "/{version}/apply";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private TopicWriter writer;
    private TopicReader insights;

    @Inject
    DataSource database;

    @BeforeEach
    void create() {
        writer = new TopicWriter();
        insights = TopicReader.fromNow("marketing.insights");
        StrategyEvents.create(writer, tenant, campaign, Channel.EMAIL, Channel.LINKEDIN, Channel.TWITTER);
    }

    @AfterEach
    void close() {
        writer.close();
        insights.close();
    }

    @Test
    void plansFromPastCampaigns() {
        StrategyEvents.end(writer, database, tenant, 3);

        Response made = generate(Map.of("targetAudience", "Bookkeepers", "objectives", List.of("More trials")), null);

        made.then()
                .statusCode(201)
                .header("Location", endsWith("/campaigns/" + campaign + "/strategies/1"))
                .body("engine", equalTo("built-in"))
                .body("targetAudience", equalTo("Bookkeepers"))
                .body("objectives", contains("More trials"))
                .body("evidence.pastCampaigns", equalTo(3))
                .body("plan.timeline", hasSize(2));
        JsonPath plan = made.jsonPath();
        assertThat(plan.<Number>getList("plan.channels.sharePercent").stream()
                        .map(share -> new BigDecimal(share.toString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(plan.getString("plan.channels.find { it.channel == 'LINKEDIN' }.reason"))
                .startsWith("Brought 0.4 conversions per EUR in 3 past campaigns");
        assertThat(plan.getInt("plan.goals[0].target")).isPositive();
        TopicRecord event = insights.awaitOne(insight("StrategyGenerated"));
        assertThat(event.value()).contains(made.jsonPath().getString("id"), "built-in");
    }

    @Test
    void makesOneVersionForARepeatedRequest() {
        String key = UUID.randomUUID().toString();

        Response first = generate(Map.of(), key);
        Response repeated = generate(Map.of(), key);

        assertThat(repeated.jsonPath().getString("id"))
                .isEqualTo(first.jsonPath().getString("id"));
        assertThat(generate(Map.of("objectives", List.of("Another")), key).statusCode())
                .isEqualTo(422);
        assertThat(generate(Map.of(), null).jsonPath().getInt("version")).isEqualTo(2);
    }

    @Test
    void keepsAndComparesVersions() {
        generate(Map.of(), null).then().statusCode(201);
        StrategyEvents.end(writer, database, tenant, 3);
        generate(Map.of(), null).then().statusCode(201);

        viewer().get(STRATEGIES + "?limit=1", campaign).then().body("items.version", contains(2));
        String cursor =
                viewer().get(STRATEGIES + "?limit=1", campaign).jsonPath().getString("nextCursor");
        viewer().queryParam("cursor", cursor).get(STRATEGIES, campaign).then().body("items.version", contains(1));
        JsonPath comparison = viewer().get(CAMPAIGN + "/strategy-comparison?from=1&to=2", campaign)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(comparison.getList("channels.channel")).containsExactly("EMAIL", "LINKEDIN", "TWITTER");
        assertThat(comparison.getInt("from.version")).isEqualTo(1);
        assertThat(comparison.getList("goals.metric")).contains("CONVERSIONS");
        assertThat(comparison.getList("risksRemoved", String.class))
                .anyMatch(risk -> risk.startsWith("Few past campaigns"));
        viewer().get(CAMPAIGN + "/strategy-comparison?from=1", campaign).then().statusCode(400);
        viewer().get(STRATEGIES + "/3", campaign).then().statusCode(404);
    }

    @Test
    void appliesAVersionOnce() {
        Response made = generate(Map.of(), null);

        Response applied = apply(1, made.header("ETag"));
        Response again = apply(1, null);

        applied.then().statusCode(200).body("appliedBy", equalTo("test-marketer"));
        again.then()
                .statusCode(200)
                .body("appliedAt", equalTo(applied.jsonPath().getString("appliedAt")));
        JsonPath event =
                JsonPath.from(insights.awaitOne(insight("StrategyApplied")).value());
        assertThat(event.getString("currency")).isEqualTo("EUR");
        assertThat(event.<Number>getList("allocations.amount").stream()
                        .map(amount -> new BigDecimal(amount.toString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1000.01");
        assertThat(event.getList("contentPlan"))
                .hasSize(made.jsonPath()
                        .getList("plan.timeline.content.flatten()")
                        .size());
    }

    @Test
    void publishesNothingForAVersionThatAnotherHasReplaced() {
        generate(Map.of(), null);
        generate(Map.of(), null);
        apply(1, null).then().statusCode(200);
        apply(1, null).then().statusCode(200);
        apply(2, null).then().statusCode(200);

        Response again = apply(1, null);

        assertThat(again.statusCode()).isEqualTo(409);
        insights.awaitOne(
                insight("StrategyApplied").and(record -> record.value().contains("\"version\":2")));
        assertThat(insights.all().stream().filter(insight("StrategyApplied"))).hasSize(2);
    }

    @Test
    void leavesChannelsWhatTheyHaveSpent() {
        generate(Map.of(), null);
        send(
                writer,
                tenant,
                new PerformanceUpdated(
                        campaign,
                        Channel.TWITTER,
                        StrategyEvents.TOMORROW,
                        Map.of(Metric.SPEND, BigDecimal.valueOf(900)),
                        Instant.now()));
        await().until(() -> Rows.of(database, tenant, "select count(*) from performance_projection")
                .equals(List.of("1")));

        apply(1, null).then().statusCode(200);

        JsonPath event =
                JsonPath.from(insights.awaitOne(insight("StrategyApplied")).value());
        assertThat(event.getFloat("allocations.find { it.channel == 'TWITTER' }.amount"))
                .isEqualTo(900);
    }

    @Test
    void refusesToApplyToOtherChannelsAndAfterTheEnd() {
        generate(Map.of(), null);
        StrategyEvents.change(writer, tenant, campaign, Channel.EMAIL);
        await().until(() -> Rows.of(database, tenant, "select channels from campaign_projection")
                .equals(List.of("EMAIL")));
        apply(1, null).then().statusCode(409);

        send(writer, tenant, new CampaignCompleted(campaign));
        await().until(() -> Rows.of(database, tenant, "select status from campaign_projection")
                .equals(List.of("COMPLETED")));
        assertThat(generate(Map.of(), null).statusCode()).isEqualTo(409);
    }

    @Test
    void checksVersionsRolesAndTenants() {
        generate(Map.of(), null);

        assertThat(apply(1, "\"7\"").statusCode()).isEqualTo(412);
        assertThat(Requests.viewer(tenant).post(GENERATE, campaign).statusCode())
                .isEqualTo(403);
        assertThat(Requests.viewer(tenant).post(APPLY, campaign, 1).statusCode())
                .isEqualTo(403);
        String other = "harbor-" + campaign;
        assertThat(Requests.marketer(other).post(GENERATE, campaign).statusCode())
                .isEqualTo(404);
        assertThat(Requests.marketer(other).post(APPLY, campaign, 1).statusCode())
                .isEqualTo(404);
        for (String path : List.of("/strategies", "/strategies/1", "/strategy-comparison?from=1&to=1")) {
            assertThat(Requests.viewer(other).get(CAMPAIGN + path, campaign).statusCode())
                    .isEqualTo(404);
        }
    }

    private Response generate(Map<String, Object> body, @Nullable String key) {
        RequestSpecification request = Requests.marketer(tenant).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post(GENERATE, campaign);
    }

    private Response apply(int version, @Nullable String ifMatch) {
        RequestSpecification request = Requests.marketer(tenant);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(APPLY, campaign, version);
    }

    private RequestSpecification viewer() {
        return Requests.viewer(tenant);
    }

    private Predicate<TopicRecord> insight(String type) {
        return record -> campaign.toString().equals(record.key())
                && record.header("ce_type").contains(type);
    }
}
