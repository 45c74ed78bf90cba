package com.dryjets.content.variation;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.BlogFixtures;
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

/** Variations of a model: what it is asked, what it may answer, and what becomes of another answer. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@QuarkusTestResource(value = ModelServer.class, restrictToAnnotatedClass = true)
class ModelVariationIT {

    private static final String ONE = item("How does a team measure its own culture?", "question", "curious");
    private static final String TWO = item("Speaking up is easier once answers lead to changes.", "contrast", "bold");
    private static final String THREE = item("Engineers answered a survey, and meetings changed.", "claim", "factual");
    private static final String INVENTED = item("Our survey of 4711 teams shows how culture works.", "number", "bold");

    private final String tenant = tenant();

    @Test
    void returnsWhatTheModelWrote() {
        ModelServer.answers(answer(ONE, TWO, THREE));

        write(Map.of())
                .then()
                .statusCode(200)
                .body("items.engine", equalTo(List.of("claude", "claude", "claude")))
                .body("items.angle", equalTo(List.of("question", "contrast", "claim")))
                .body("items.tone", hasItem("curious"))
                .body("fallback", nullValue());

        assertThat(ModelServer.bodies()).hasSize(1);
    }

    @Test
    void asksOnceMoreForThoseWithFaults() {
        ModelServer.answers(answer(ONE, TWO, INVENTED), answer(THREE));

        write(Map.of()).then().statusCode(200).body("items.engine", equalTo(List.of("claude", "claude", "claude")));

        assertThat(ModelServer.bodies())
                .hasSize(2)
                .last()
                .asString()
                .contains("Write 1 more")
                .contains("number 4711 is not in the post");
    }

    @Test
    void addsThoseOfTheBuiltInEngineIfSomeStayMissing() {
        ModelServer.answers(answer(ONE, INVENTED));

        write(Map.of())
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.engine", hasItems("claude", "built-in"))
                .body("fallback", equalTo("RULES_BROKEN"));
    }

    @Test
    void tellsTheModelHowTheBrandSpeaksAndChecksIt() {
        marketer(tenant)
                .body(Map.of("name", "Calm", "tone", "FACTUAL", "dontWords", List.of("bold"), "isDefault", true))
                .post("/marketing/content/brand-voices")
                .then()
                .statusCode(201);
        ModelServer.answers(
                answer(ONE, TWO, item("Be bold and speak up in the team.", "claim", "bold")), answer(THREE));

        write(Map.of()).then().statusCode(200).body("items.tone", equalTo(List.of("curious", "bold", "factual")));

        assertThat(ModelServer.bodies().getFirst()).contains("Words that must not occur: bold");
        assertThat(ModelServer.bodies().getLast()).contains("the brand avoids the word bold");
    }

    @Test
    void heedsTheLimitsOfTheAccount() {
        admin(tenant)
                .body(Map.of("limits", Map.of("MAX_LENGTH", 120), "accountId", "shop"))
                .put("/marketing/content/rules/LINKEDIN")
                .then()
                .statusCode(200);
        ModelServer.answers(answer(ONE, TWO, THREE));

        write(Map.of("accountId", "shop"))
                .then()
                .statusCode(200)
                .body("items.length", everyItem(lessThanOrEqualTo(120)));

        assertThat(ModelServer.bodies().getFirst()).contains("each of at most 80 characters");
    }

    private Response write(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("content", BlogFixtures.read(BlogFixtures.CULTURE)));
        body.putAll(more);
        return marketer(tenant).body(body).post("/marketing/content/variations");
    }

    private static String item(String text, String angle, String tone) {
        return """
                {"text": "%s", "hashtags": [], "angle": "%s", "tone": "%s"}""".formatted(text, angle, tone);
    }

    private static String answer(String... items) {
        return "{\"variations\": [%s]}".formatted(String.join(", ", items));
    }
}
