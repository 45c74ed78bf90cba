package com.dryjets.content.model;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.content.BlogFixtures;
import com.dryjets.llm.ModelClient;
import com.dryjets.llm.ModelFailure;
import com.dryjets.llm.ModelFailure.Reason;
import com.dryjets.llm.ModelRequest;
import com.dryjets.llm.ModelTier;
import com.dryjets.llm.Prompt;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service with a model: its calls, their budget and their record. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@QuarkusTestResource(value = ModelServer.class, restrictToAnnotatedClass = true)
class ModelUsageIT {

    private static final String USAGE = "/marketing/content/model-usage";
    private static final String GOOD = """
            {"subject": null, "previewText": null, "hashtags": ["TeamCulture"],
             "text": "How an engineering team measured its own culture, and what the team changed after that."}""";

    @Inject
    ModelClient model;

    private final String tenant = tenant();

    record Answer(String text) {}

    @Test
    void recordsCallsAndPaysOnceForARepeatedRequest() {
        ModelServer.answers(GOOD);
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        String key = UUID.randomUUID().toString();

        JsonPath first = repurpose(post, key);
        JsonPath second = repurpose(post, key);

        assertThat(first.getString("items[0].engine")).isEqualTo("claude");
        assertThat(second.getString("items[0].id")).isEqualTo(first.getString("items[0].id"));
        assertThat(ModelServer.requests()).isEqualTo(1);
        viewer(tenant)
                .get(USAGE)
                .then()
                .statusCode(200)
                .body("engine", equalTo("claude"))
                .body("configured", equalTo(true))
                .body("budget", equalTo(2_000_000))
                .body("spent", equalTo(13_100))
                .body("left", equalTo(1_986_900))
                .body("cost", equalTo(0.015f))
                .body("unpriced", equalTo(0))
                .body("items", hasSize(1))
                .body("items[0].purpose", equalTo("repurpose"))
                .body("items[0].model", equalTo("claude-sonnet-4-5"))
                .body("items[0].calls", equalTo(1))
                .body("items[0].cacheRead", equalTo(10_000));
        viewer(tenant())
                .get(USAGE)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("spent", equalTo(0));
        given().get(USAGE).then().statusCode(401);
    }

    @Test
    void keepsAPaidAnswerUntilItsResultIsStored() {
        ModelServer.answers("{\"text\": \"Hello\"}");
        ModelRequest request =
                new ModelRequest(tenant, "test", "work", ModelTier.QUICK, new Prompt("Be brief.", List.of(), "Hello?"));

        model.ask(request, Answer.class);
        assertThat(model.ask(request, Answer.class)).isEqualTo(new Answer("Hello"));
        assertThat(ModelServer.requests()).isEqualTo(1);

        model.delivered(tenant, "work");
        model.ask(request, Answer.class);
        assertThat(ModelServer.requests()).isEqualTo(2);
    }

    @Test
    void makesNoCallBeyondTheBudget() {
        ModelServer.answers("{\"text\": \"Hello\"}");
        ModelRequest request =
                new ModelRequest("poor", "test", "work", ModelTier.QUICK, new Prompt("Be brief.", List.of(), "Hello?"));

        ModelFailure failure = catchThrowableOfType(ModelFailure.class, () -> model.ask(request, Answer.class));

        assertThat(failure.reason()).isEqualTo(Reason.BUDGET_SPENT);
        assertThat(ModelServer.requests()).isZero();
    }

    @Test
    void saysWhyTheBuiltInEngineWrote() {
        ModelServer.answers("I would rather not.");
        UUID post = importedId(tenant, BlogFixtures.CULTURE);

        JsonPath pieces = repurpose(post, UUID.randomUUID().toString());

        assertThat(pieces.getString("items[0].engine")).isEqualTo("built-in");
        assertThat(pieces.getString("items[0].fallback")).isEqualTo("MODEL_MALFORMED");
    }

    @Test
    void refusesARangeThatIsWrong() {
        viewer(tenant).get(USAGE + "?from=2026-02-01&to=2026-01-01").then().statusCode(400);
        viewer(tenant).get(USAGE + "?from=2020-01-01&to=2026-01-01").then().statusCode(400);
        viewer(tenant).get(USAGE + "?from=yesterday").then().statusCode(400);
    }

    private JsonPath repurpose(UUID post, String key) {
        return marketer(tenant)
                .header("Idempotency-Key", key)
                .body(Map.of("platforms", List.of("FACEBOOK")))
                .post("/marketing/content/repurpose/" + post)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
