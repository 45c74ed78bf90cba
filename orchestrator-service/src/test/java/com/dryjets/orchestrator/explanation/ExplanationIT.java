package com.dryjets.orchestrator.explanation;

import static com.dryjets.orchestrator.EventFixtures.launched;
import static com.dryjets.orchestrator.EventFixtures.publishDifferentNetworks;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.orchestrator.Ava;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Explanations without a model. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class ExplanationIT {

    private static final String RECOMMENDATION = "/marketing/orchestrator/recommendations/{id}/explain";
    private static final String FAILURE = "/marketing/orchestrator/failures/{id}/explain";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final TopicWriter writer = new TopicWriter();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void explainsARecommendation() {
        publishDifferentNetworks(writer, tenant, campaign);
        String id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");

        Response answer = Requests.viewer(tenant).post(RECOMMENDATION, id);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonPath explanation = answer.jsonPath();
        assertThat(explanation.getString("subjectId")).isEqualTo(id);
        assertThat(explanation.getString("engine")).isEqualTo("built-in");
        assertThat(explanation.getList("sentences", String.class))
                .contains("LinkedIn: 412 engagements from 9,830 impressions, at a rate of 4.19%.");
        assertThat(explanation.getString("caveat")).contains("not why");
        // Built-in words cost nothing, so nothing is stored.
        assertThat(Rows.of(database, tenant, "select count(*) from explanation"))
                .containsExactly("0");
    }

    @Test
    void explainsAFailure() {
        send(writer, tenant, launched(campaign, "ENGAGEMENT"));
        send(
                writer,
                tenant,
                new PostFailed(
                        campaign,
                        Ids.next(),
                        Channel.TWITTER,
                        null,
                        "The network refuses the link.",
                        1,
                        Instant.now(),
                        null,
                        PostFailureReason.CONTENT_REFUSED,
                        null));
        String failures = "/marketing/orchestrator/campaigns/%s/failure-recovery".formatted(campaign);
        await().until(() -> {
            Response answer = Requests.viewer(tenant).get(failures);
            return answer.statusCode() == 200
                    && answer.jsonPath().getList("items").size() == 1;
        });
        JsonPath failure = Requests.viewer(tenant).get(failures).jsonPath();

        Response answer = Requests.viewer(tenant).post(FAILURE, failure.getString("items[0].id"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("sentences", String.class))
                .startsWith(failure.getString("items[0].problem"), failure.getString("items[0].evidence"));
    }

    @Test
    void hidesWhatBelongsToAnotherTenant() {
        publishDifferentNetworks(writer, tenant, campaign);
        String id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");

        Response answer = Requests.viewer("harbor-" + campaign).post(RECOMMENDATION, id);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void unknownSubjectsAreNotFound() {
        assertThat(Requests.viewer(tenant).post(FAILURE, Ids.next()).statusCode())
                .isEqualTo(404);
        assertThat(Requests.viewer(tenant).post(RECOMMENDATION, Ids.next()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void needsAToken() {
        assertThat(given().post(RECOMMENDATION, Ids.next()).statusCode()).isEqualTo(401);
    }
}
