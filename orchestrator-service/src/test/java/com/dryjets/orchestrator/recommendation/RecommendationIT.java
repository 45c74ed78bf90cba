package com.dryjets.orchestrator.recommendation;

import static com.dryjets.orchestrator.EventFixtures.headers;
import static com.dryjets.orchestrator.EventFixtures.launched;
import static com.dryjets.orchestrator.EventFixtures.network;
import static com.dryjets.orchestrator.EventFixtures.publishDifferentNetworks;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.orchestrator.EventFixtures.week;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.BudgetReallocated;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.Ava;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class RecommendationIT {

    private static final String ACCEPT = "/marketing/orchestrator/recommendations/{id}/accept";

    private final UUID campaign = Ids.next();
    // One tenant per test, because other campaigns of a tenant affect the recommendations.
    private final String tenant = "sunrise-" + campaign;
    private final String anotherTenant = "harbor-" + campaign;
    private TopicWriter writer;
    private TopicReader insights;

    @Inject
    ExpiryTicker expiry;

    @Inject
    DataSource database;

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
    void recommendsWithEvidenceIfMetricsDiffer() {
        publishDifferentNetworks(writer, tenant, campaign);

        JsonPath recommendation = Ava.awaitRecommendation(tenant, campaign, "CHANNEL");

        assertThat(recommendation.getString("channel")).isEqualTo("LINKEDIN");
        assertThat(recommendation.getString("advice"))
                .isEqualTo("Publish more of the next posts on LinkedIn. The audience responds most there.");
        assertThat(recommendation.getInt("evidence.subject.events")).isEqualTo(412);
        assertThat(recommendation.getInt("evidence.comparedWith.exposure")).isEqualTo(12400);
        assertThat(recommendation.getDouble("confidence")).isBetween(0.95, 1.0);
        assertThat(recommendation.getDouble("expectedEffect.low")).isPositive();
    }

    @Test
    void publishesARecommendationOnce() {
        publishDifferentNetworks(writer, tenant, campaign);
        String id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");

        TopicRecord issued = insights.awaitOne(this::isAboutCampaign);

        assertThat(issued.value()).contains(id).contains("\"kind\":\"CHANNEL\"").contains("412 engagements");
        assertThat(issued.header("ce_type")).isEqualTo("com.dryjets.marketing.RecommendationIssued.v1");
        assertThat(issued.header("ce_tenantid")).isEqualTo(tenant);
    }

    @Test
    void doesNotRepeatARecommendationWithSimilarMetrics() {
        publishDifferentNetworks(writer, tenant, campaign);
        Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
        send(writer, tenant, week(campaign, Channel.LINKEDIN, 2, 10_000, 420));

        JsonPath answer = Ava.awaitAssessedUpTo(tenant, campaign, "2026-10-05T06:02:00Z");

        assertThat(answer.getList("items")).hasSize(1);
        assertThat(issuedEvents()).hasSize(1);
    }

    @Test
    void renewsARecommendationWithMuchMoreEvidence() {
        publishDifferentNetworks(writer, tenant, campaign);
        String first = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");
        send(writer, tenant, week(campaign, Channel.TWITTER, 2, 30_000, 740));
        send(writer, tenant, week(campaign, Channel.LINKEDIN, 3, 20_000, 810));

        Ava.awaitRecommendations(
                tenant, campaign, json -> json.getList("items.id").contains(first), "SUPERSEDED");

        JsonPath open = Ava.awaitRecommendations(
                tenant, campaign, json -> json.getList("items").size() == 1, "OPEN");
        assertThat(open.getString("items[0].id")).isNotEqualTo(first);
    }

    @Test
    void ignoresARedeliveredEvent() {
        UUID launchId = Ids.next();
        CampaignLaunched launch = launched(campaign, "ENGAGEMENT");
        send(writer, tenant, launchId, launch);
        send(writer, tenant, new CampaignCompleted(campaign));
        send(writer, tenant, launchId, launch);
        send(writer, tenant, new BudgetReallocated(campaign, "EUR", launch.allocations()));
        send(writer, tenant, network(campaign, Channel.TWITTER, 1, 100, 1));

        JsonPath answer = Ava.awaitAssessedUpTo(tenant, campaign, "2026-10-05T06:01:00Z");

        // If the launch were applied again, the campaign would be running and the explanation about its spend.
        assertThat(answer.getString("assessments.find { it.kind == 'BUDGET' }.explanation"))
                .isEqualTo("The campaign is not running, so there is nothing to change.");
    }

    @Test
    void ignoresTotalsThatAreOlderThanTheKnownOnes() {
        send(writer, tenant, launched(campaign, "ENGAGEMENT"));
        send(writer, tenant, week(campaign, Channel.LINKEDIN, 9, 9_830, 412));
        send(writer, tenant, network(campaign, Channel.LINKEDIN, 3, 10, 0));
        send(writer, tenant, week(campaign, Channel.TWITTER, 8, 12_400, 301));

        JsonPath recommendation = Ava.awaitRecommendation(tenant, campaign, "CHANNEL");

        assertThat(recommendation.getInt("evidence.subject.events")).isEqualTo(412);
    }

    @Test
    void acceptsMetricsBeforeTheCampaignIsKnown() {
        send(writer, tenant, week(campaign, Channel.LINKEDIN, 1, 9_830, 412));
        send(writer, tenant, week(campaign, Channel.TWITTER, 1, 12_400, 301));
        send(writer, tenant, launched(campaign, "ENGAGEMENT"));

        JsonPath recommendation = Ava.awaitRecommendation(tenant, campaign, "CHANNEL");

        assertThat(recommendation.getString("channel")).isEqualTo("LINKEDIN");
    }

    @Test
    void withdrawsAnExpiredRecommendation() {
        publishDifferentNetworks(writer, tenant, campaign);
        JsonPath recommendation = Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
        assertThat(Duration.between(
                        Instant.parse(recommendation.getString("issuedAt")),
                        Instant.parse(recommendation.getString("expiresAt"))))
                .isEqualTo(Duration.ofDays(14));
        Rows.change(database, tenant, "update recommendation set expires_at = now() - interval '1 second'");

        runOnVertx(expiry::markExpired);

        JsonPath withdrawn = Ava.awaitRecommendations(
                tenant, campaign, json -> !json.getList("items").isEmpty(), "WITHDRAWN");
        assertThat(withdrawn.getString("items[0].note")).isEqualTo("No new metrics have confirmed it for 14 days.");
        assertThat(withdrawn.getString("items[0].expiresAt")).isNull();
    }

    @Test
    void reportsInsufficientData() {
        send(writer, tenant, launched(campaign, "ENGAGEMENT"));
        send(writer, tenant, network(campaign, Channel.LINKEDIN, 1, 60, 5));
        send(writer, tenant, network(campaign, Channel.TWITTER, 2, 50, 1));

        JsonPath answer = Ava.awaitAssessedUpTo(tenant, campaign, "2026-10-05T06:02:00Z");

        assertThat(answer.getList("items")).isEmpty();
        assertThat(answer.getList("assessments.verdict")).containsOnly("INSUFFICIENT_DATA");
        assertThat(answer.getString("assessments.find { it.kind == 'CHANNEL' }.explanation"))
                .contains("6 engagements from 110 impressions");
    }

    @Test
    void withdrawsOpenRecommendationsOfAnArchivedCampaign() {
        publishDifferentNetworks(writer, tenant, campaign);
        Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
        send(writer, tenant, new CampaignArchived(campaign));

        JsonPath withdrawn = Ava.awaitRecommendations(
                tenant, campaign, json -> !json.getList("items").isEmpty(), "WITHDRAWN");

        assertThat(withdrawn.getString("items[0].note")).isEqualTo("The campaign is archived.");
    }

    @Test
    void movesInvalidEventsToDeadLettersAndContinues() {
        String topic = "marketing.performance";
        PerformanceUpdated good = network(campaign, Channel.LINKEDIN, 1, 60, 5);
        try (TopicReader deadLetters = TopicReader.fromNow(topic + ".orchestrator-service.dlq")) {
            send(writer, tenant, launched(campaign, "ENGAGEMENT"));
            writer.write(topic, good.key(), "not json", headers(tenant, Ids.next(), PerformanceUpdated.class));
            send(writer, tenant, good);

            TopicRecord letter = deadLetters.awaitOne(record -> good.key().equals(record.key()));

            assertThat(letter.header("dead-letter-reason")).contains("Unrecognized token 'not'");
        }
        Ava.awaitAssessedUpTo(tenant, campaign, "2026-10-05T06:01:00Z");
    }

    @Test
    void otherTenantsGet404() {
        publishDifferentNetworks(writer, tenant, campaign);
        String id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");

        Response accepted = Requests.marketer(anotherTenant).post(ACCEPT, id);

        assertThat(accepted.statusCode()).isEqualTo(404);
        assertThat(Ava.recommendations(anotherTenant, campaign).statusCode()).isEqualTo(404);
        assertThat(Ava.decisions(anotherTenant, campaign).statusCode()).isEqualTo(404);
        assertThat(Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("status"))
                .isEqualTo("OPEN");
    }

    @Test
    void doesNotMixInMetricsOfAnotherTenant() {
        publishDifferentNetworks(writer, tenant, campaign);
        send(writer, anotherTenant, network(campaign, Channel.TWITTER, 5, 20_000, 19_000));
        send(writer, tenant, network(campaign, Channel.ADS, 6, 10, 0));

        // The launch comes over another topic than the metrics, so the first assessment may not know it yet.
        Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
        JsonPath answer = Ava.awaitAssessedUpTo(tenant, campaign, "2026-10-05T06:06:00Z");

        assertThat(answer.getList("items.channel")).containsExactly("LINKEDIN");
    }

    @Test
    void requiresAValidToken() {
        assertThat(given().get("/marketing/orchestrator/campaigns/{id}/recommendations", campaign)
                        .statusCode())
                .isEqualTo(401);
        assertThat(given().auth()
                        .oauth2(Tokens.expired(tenant, Tokens.Role.ADMIN))
                        .get("/marketing/orchestrator/campaigns/{id}/decisions", campaign)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void namesInvalidInput() {
        Response badStatus = Ava.recommendations(tenant, campaign, "UNKNOWN");
        Response unknownField =
                Requests.marketer(tenant).body("{\"unknown\": 1}").post(ACCEPT, Ids.next());

        assertThat(badStatus.statusCode()).isEqualTo(400);
        assertThat(badStatus.jsonPath().getString("errors[0].pointer")).isEqualTo("?status");
        assertThat(unknownField.statusCode()).isEqualTo(400);
        assertThat(unknownField.jsonPath().getString("errors[0].pointer")).isEqualTo("/unknown");
    }

    private static void runOnVertx(Supplier<Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isAboutCampaign(TopicRecord record) {
        return campaign.toString().equals(record.key());
    }

    private List<TopicRecord> issuedEvents() {
        return insights.all().stream().filter(this::isAboutCampaign).toList();
    }
}
