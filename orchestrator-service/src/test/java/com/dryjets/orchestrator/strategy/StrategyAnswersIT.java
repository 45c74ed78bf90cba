package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsAccepted;
import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsRefused;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of campaign-service to applied strategies, from the event to the version. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class StrategyAnswersIT {

    private static final String CAMPAIGN = "/marketing/orchestrator/campaigns/{id}";
    private static final String STRATEGIES = CAMPAIGN + "/strategies";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private TopicWriter writer;
    private TopicReader insights;

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
    void showsThatTheAllocationsAreAccepted() {
        generate();
        apply(1).then().statusCode(200).body("application.state", equalTo("REQUESTED"));
        JsonPath applied =
                JsonPath.from(insights.awaitOne(insight("StrategyApplied")).value());

        send(writer, tenant, accepted(applied));

        awaitState(1, "ACCEPTED");
        viewer().get(STRATEGIES, campaign).then().body("items[0].application.state", equalTo("ACCEPTED"));
    }

    @Test
    void refusedVersionCanBeAppliedAgain() {
        generate();
        apply(1).then().statusCode(200);
        JsonPath first =
                JsonPath.from(insights.awaitOne(insight("StrategyApplied")).value());
        StrategyAllocationsRefused refusal = refused(first, "The amount of Email must not be less.");
        send(writer, tenant, refusal);
        awaitState(1, "REFUSED");
        viewer().get(STRATEGIES + "/1", campaign)
                .then()
                .body("application.refusals", contains("The amount of Email must not be less."))
                .body("application.answeredAt", notNullValue());

        apply(1).then().statusCode(200).body("application.state", equalTo("REQUESTED"));

        JsonPath second = JsonPath.from(insights.awaitOne(insight("StrategyApplied")
                        .and(record -> !record.value().contains(first.getString("requestId"))))
                .value());
        assertThat(second.getString("strategyId")).isEqualTo(first.getString("strategyId"));
        // The refusal in an event of its own, as after a rebuild of the projections, is no answer to the second
        // request.
        send(writer, tenant, refusal);
        send(writer, tenant, accepted(second));
        awaitState(1, "ACCEPTED");
        assertThat(apply(1).jsonPath().getString("appliedAt"))
                .isEqualTo(viewer().get(STRATEGIES + "/1", campaign).jsonPath().getString("appliedAt"));
    }

    @Test
    void refusedVersionDoesNotReplaceTheOneBefore() {
        generate();
        generate();
        apply(1).then().statusCode(200);
        apply(2).then().statusCode(200);
        JsonPath applied = JsonPath.from(insights.awaitOne(
                        insight("StrategyApplied").and(record -> record.value().contains("\"version\":2")))
                .value());
        send(writer, tenant, refused(applied, "The split must add up."));
        awaitState(2, "REFUSED");

        Response again = apply(1);

        again.then().statusCode(200).body("application.state", equalTo("REQUESTED"));
    }

    @Test
    void answersOfOtherTenantsChangeNothing() {
        generate();
        apply(1).then().statusCode(200);
        JsonPath applied =
                JsonPath.from(insights.awaitOne(insight("StrategyApplied")).value());

        send(writer, "harbor-" + campaign, refused(applied, "Not yours."));
        send(writer, tenant, accepted(applied));

        awaitState(1, "ACCEPTED");
    }

    private StrategyAllocationsAccepted accepted(JsonPath applied) {
        return new StrategyAllocationsAccepted(
                campaign,
                UUID.fromString(applied.getString("strategyId")),
                UUID.fromString(applied.getString("requestId")),
                applied.getInt("version"));
    }

    private StrategyAllocationsRefused refused(JsonPath applied, String reason) {
        return new StrategyAllocationsRefused(
                campaign,
                UUID.fromString(applied.getString("strategyId")),
                UUID.fromString(applied.getString("requestId")),
                applied.getInt("version"),
                List.of(reason));
    }

    private void awaitState(int version, String state) {
        await().untilAsserted(() -> viewer().get(STRATEGIES + "/{version}", campaign, version)
                .then()
                .body("application.state", equalTo(state)));
    }

    private void generate() {
        Requests.marketer(tenant)
                .body(Map.of())
                .post(CAMPAIGN + "/generate-strategy", campaign)
                .then()
                .statusCode(201);
    }

    private Response apply(int version) {
        return Requests.marketer(tenant).post(STRATEGIES + "/{version}/apply", campaign, version);
    }

    private RequestSpecification viewer() {
        return Requests.viewer(tenant);
    }

    private Predicate<TopicRecord> insight(String type) {
        return record -> campaign.toString().equals(record.key())
                && record.header("ce_type").contains(type);
    }
}
