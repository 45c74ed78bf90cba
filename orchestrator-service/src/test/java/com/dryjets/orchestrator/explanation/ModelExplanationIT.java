package com.dryjets.orchestrator.explanation;

import static com.dryjets.orchestrator.EventFixtures.publishDifferentNetworks;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.orchestrator.Ava;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Explanations by a model. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
@WithTestResource(value = ExplanationModel.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ModelExplanationIT {

    private static final String EXPLAIN = "/marketing/orchestrator/recommendations/{id}/explain";
    private static final String GOOD = """
            {"sentences": ["LinkedIn got 412 engagements from 9,830 impressions.", "That is a rate of 4.19%."]}""";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final TopicWriter writer = new TopicWriter();
    private String recommendation;

    @Inject
    DataSource database;

    @BeforeEach
    void recommend() {
        publishDifferentNetworks(writer, tenant, campaign);
        recommendation = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void theSameEvidenceIsPaidForOnce() {
        ExplanationModel.answers(GOOD);
        JsonPath first = explain();

        JsonPath again = explain();

        assertThat(first.getString("engine")).isEqualTo("claude");
        assertThat(first.getList("sentences", String.class))
                .containsExactly("LinkedIn got 412 engagements from 9,830 impressions.", "That is a rate of 4.19%.");
        assertThat(again.getMap("")).isEqualTo(first.getMap(""));
        assertThat(ExplanationModel.requests("412 engagements")).isEqualTo(1);
        assertThat(Rows.of(database, tenant, "select purpose || ' ' || outcome from model_call"))
                .containsExactly("explanation ANSWERED");
        assertThat(Rows.of(database, "harbor", "select engine from explanation"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sentences\": [\"LinkedIn got 500 engagements.\"]}",
                "{\"sentences\": [\"LinkedIn is twice as good.\"]}",
                "{\"sentences\": [\"Facebook is worse.\"]}",
                "{\"sentences\": []}",
                "I would rather not."
            })
    void unsoundWordsAreReplacedAndNotAskedForAgain(String answer) {
        ExplanationModel.answers(answer);
        JsonPath first = explain();

        JsonPath again = explain();

        assertThat(first.getString("engine")).isEqualTo("built-in");
        assertThat(again.getString("engine")).isEqualTo("built-in");
        assertThat(ExplanationModel.requests("412 engagements")).isEqualTo(1);
    }

    @Test
    void aModelThatFailsIsAskedAgainLater() {
        ExplanationModel.fails();
        assertThat(explain().getString("engine")).isEqualTo("built-in");
        ExplanationModel.answers(GOOD);

        JsonPath later = explain();

        assertThat(later.getString("engine")).isEqualTo("claude");
    }

    /** A replica that died while it was writing; another one is. */
    @Test
    void onlyOneWritesAtATime() {
        ExplanationModel.answers(GOOD);
        explain();
        Rows.change(
                database,
                tenant,
                "update explanation set sentences = null, engine = null, lease_token = gen_random_uuid(),"
                        + " leased_until = now() + interval '1 minute'");
        assertThat(explain().getString("engine")).isEqualTo("built-in");
        Rows.change(database, tenant, "update explanation set leased_until = now() - interval '1 second'");

        JsonPath later = explain();

        assertThat(later.getString("engine")).isEqualTo("claude");
    }

    private JsonPath explain() {
        return Requests.viewer(tenant)
                .post(EXPLAIN, recommendation)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
