package com.dryjets.content.length;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.model.ModelServer;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shortening by a model: what it is asked, what it may answer, and what becomes of another answer. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@QuarkusTestResource(value = ModelServer.class, restrictToAnnotatedClass = true)
class ModelLengthIT {

    private static final String TEXT = """
            Our engineering team measured its own culture with a short survey in spring.
            The survey asked every engineer how safe they feel to speak up in meetings, and how they like their work.
            The culture of the team improved after each survey because engineers saw their answers lead to changes.
            Read the results at https://example.org/culture/survey and tell @annabel what you think.""";
    private static final String SHORTER = "Our engineering team measured its own culture with a survey. It improved"
            + " because engineers saw answers lead to changes. https://example.org/culture/survey @annabel";
    private static final String WITHOUT_THE_CLAIM =
            "Read the results at https://example.org/culture/survey and tell @annabel what you think.";

    private final String tenant = tenant();

    @Test
    void returnsWhatTheModelWrote() {
        ModelServer.answers(answer(SHORTER));

        optimize(Map.of())
                .then()
                .statusCode(200)
                .body("text", equalTo(SHORTER))
                .body("engine", equalTo("claude"))
                .body("fallback", nullValue());

        assertThat(ModelServer.bodies()).hasSize(1).first().asString().contains("at most 280 characters");
    }

    @Test
    void asksOnceMoreIfTheMainClaimIsLost() {
        ModelServer.answers(answer(WITHOUT_THE_CLAIM), answer(SHORTER));

        optimize(Map.of())
                .then()
                .statusCode(200)
                .body("engine", equalTo("claude"))
                .body("text", equalTo(SHORTER));

        assertThat(ModelServer.bodies()).hasSize(2).last().asString().contains("the main claim is missing: ");
    }

    @Test
    void shortensItselfIfTheMainClaimStaysLost() {
        ModelServer.answers(answer(WITHOUT_THE_CLAIM));

        optimize(Map.of())
                .then()
                .statusCode(200)
                .body("engine", equalTo("built-in"))
                .body("fallback", equalTo("RULES_BROKEN"))
                .body("text", containsString("culture"));
    }

    @Test
    void tellsTheModelHowTheBrandSpeaksAndChecksIt() {
        voice();
        ModelServer.answers(answer(SHORTER.replace("a survey", "a quick survey")), answer(SHORTER));

        optimize(Map.of()).then().statusCode(200).body("text", equalTo(SHORTER));

        List<String> bodies = ModelServer.bodies();
        assertThat(bodies.getFirst()).contains("Words that must not occur: quick");
        assertThat(bodies.getLast()).contains("the brand avoids the word quick");
    }

    @Test
    void heedsTheLimitsOfTheTenantAndTheAccount() {
        override(Map.of("limits", Map.of("MAX_LENGTH", 4000), "reason", "X Premium"));
        override(Map.of("limits", Map.of("MAX_LENGTH", 200), "accountId", "shop"));
        ModelServer.answers(answer(SHORTER));

        optimize(Map.of()).then().body("changed", equalTo(false)).body("maxLength", equalTo(4000));
        optimize(Map.of("accountId", "shop"))
                .then()
                .body("maxLength", equalTo(200))
                .body("changed", equalTo(true));

        assertThat(ModelServer.bodies()).first().asString().contains("at most 200 characters");
    }

    private Response optimize(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("content", TEXT, "platform", "TWITTER"));
        body.putAll(more);
        return marketer(tenant).body(body).post("/marketing/content/optimize-length");
    }

    private void override(Map<String, ?> limits) {
        admin(tenant)
                .body(limits)
                .put("/marketing/content/rules/TWITTER")
                .then()
                .statusCode(200);
    }

    private void voice() {
        marketer(tenant)
                .body(Map.of("name", "Calm", "tone", "FACTUAL", "dontWords", List.of("quick"), "isDefault", true))
                .post("/marketing/content/brand-voices")
                .then()
                .statusCode(201);
    }

    private static String answer(String text) {
        return "{\"text\": \"%s\"}".formatted(text);
    }
}
