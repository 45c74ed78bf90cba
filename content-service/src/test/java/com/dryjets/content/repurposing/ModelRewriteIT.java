package com.dryjets.content.repurposing;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.model.ModelServer;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rewriting by a model: what it may answer, and what becomes of an answer that may not stand. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@QuarkusTestResource(value = ModelServer.class, restrictToAnnotatedClass = true)
class ModelRewriteIT {

    private static final String CONTENT = "/marketing/content";
    private static final String PIECE = """
            {"text": "How an engineering team measured its own culture, and what the team changed after that.",
             "hashtags": ["TeamCulture"]}""";
    private static final String REWRITTEN = """
            {"text": "Team leads: this is how an engineering team measured its own culture.", "hashtags": ["TeamCulture"]}""";
    private static final String INVENTED = """
            {"text": "Team leads: 4711 teams measured their own culture in this way.", "hashtags": ["TeamCulture"]}""";
    private static final Map<String, String> WISH = Map.of("instruction", "Address team leads.");

    private final String tenant = tenant();

    @Test
    void proposesWhatTheModelWroteAndPaysOnceForARepeatedRequest() {
        UUID id = piece();
        ModelServer.answers(REWRITTEN);
        String key = UUID.randomUUID().toString();

        rewrite(id, WISH, key)
                .then()
                .statusCode(201)
                .body("proposal.text", equalTo("Team leads: this is how an engineering team measured its own culture."))
                .body("proposal.revision.engine", equalTo("claude"))
                .body("proposal.revision.reason", equalTo("Address team leads."));
        rewrite(id, WISH, key).then().statusCode(201).body("proposal.revision.number", equalTo(2));

        assertThat(ModelServer.requests()).isEqualTo(1);
        viewer(tenant).get(CONTENT + "/repurposed/" + id + "/revisions").then().body("items", hasSize(2));
    }

    @Test
    void proposesNothingThatNeitherThePostNorThePieceSays() {
        UUID id = piece();
        ModelServer.answers(INVENTED);

        rewrite(id, WISH, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("fallback", equalTo("FACTS_INVENTED"))
                .body("detail", not(containsString("FACTS_INVENTED")));

        assertThat(ModelServer.requests()).isEqualTo(2);
    }

    @Test
    void takesThePieceAsEvidenceToo() {
        UUID id = piece();
        marketer(tenant)
                .body(Map.of("text", "In our survey, 4711 teams measured their own culture."))
                .patch(CONTENT + "/repurposed/" + id)
                .then()
                .statusCode(200);
        ModelServer.answers(INVENTED);

        rewrite(id, WISH, UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .body("proposal.text", containsString("4711"));
    }

    @Test
    void holdsEachPostOfAThreadToTheLength() {
        UUID id = thread();
        String tooLong =
                posts("The team measured its own culture, and what it found changed how the team works every day.");
        ModelServer.answers(tooLong);

        rewrite(id, Map.of("maxLength", 80), UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("fallback", equalTo("RULES_BROKEN"));
        assertThat(ModelServer.bodies().getLast()).contains("post 2 has 9").contains("Each post of the thread");

        ModelServer.answers(tooLong, posts("The team learned from its survey."));
        rewrite(id, Map.of("maxLength", 80), UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .body("proposal.parts[1]", equalTo("The team learned from its survey."));
    }

    @Test
    void proposesNoScriptWithAnEmptyScene() {
        ModelServer.answers(INVENTED);
        JsonPath script = repurpose(tenant, importedId(tenant, BlogFixtures.CULTURE), "TIKTOK");
        int scenes = script.getList("items[0].script").size();
        ModelServer.answers(script(scenes, "Speak up.", ""));

        rewrite(script.getUUID("items[0].id"), WISH, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("fallback", equalTo("RULES_BROKEN"));
        assertThat(ModelServer.bodies().getLast()).contains("scene 1 has nothing spoken, or nothing on the screen");

        ModelServer.answers(script(scenes, "Speak up.", "Speak up"));
        rewrite(script.getUUID("items[0].id"), WISH, UUID.randomUUID().toString())
                .then()
                .statusCode(201);
    }

    private static String script(int scenes, String spoken, String onScreen) {
        String scene = "{\"spoken\": \"%s\", \"onScreen\": \"%s\"}".formatted(spoken, onScreen);
        return """
                {"text": "How the team measured its own culture.", "hashtags": ["TeamCulture"], "scenes": [%s]}""".formatted(String.join(", ", Collections.nCopies(scenes, scene)));
    }

    @Test
    void namesNoFallbackOnceAModelWroteTheText() {
        ModelServer.answers(INVENTED);
        UUID id = repurpose(tenant, importedId(tenant, BlogFixtures.CULTURE), "FACEBOOK")
                .getUUID("items[0].id");
        String piece = CONTENT + "/repurposed/" + id + "/revisions";
        viewer(tenant).get(CONTENT + "/pieces/" + id).then().body("fallback", equalTo("FACTS_INVENTED"));
        ModelServer.answers(REWRITTEN);
        rewrite(id, WISH, UUID.randomUUID().toString()).then().statusCode(201);

        marketer(tenant)
                .post(piece + "/2/accept")
                .then()
                .statusCode(200)
                .body("engine", equalTo("claude"))
                .body("fallback", nullValue());
        marketer(tenant)
                .post(piece + "/1/restore")
                .then()
                .statusCode(200)
                .body("engine", equalTo("built-in"))
                .body("fallback", equalTo("FACTS_INVENTED"));
    }

    /** A thread of the built-in engine, because the model invents. */
    private UUID thread() {
        ModelServer.answers(INVENTED);
        return repurpose(tenant, importedId(tenant, BlogFixtures.CULTURE), "TWITTER")
                .getUUID("items[0].id");
    }

    private static String posts(String second) {
        return """
                {"text": "", "hashtags": [], "parts": ["The team measured its own culture.", "%s", "Speak up."]}""".formatted(second);
    }

    private UUID piece() {
        ModelServer.answers(PIECE);
        return repurpose(tenant, importedId(tenant, BlogFixtures.CULTURE), "FACEBOOK")
                .getUUID("items[0].id");
    }

    private Response rewrite(UUID id, Map<String, ?> wish, String key) {
        return marketer(tenant)
                .header("Idempotency-Key", key)
                .body(wish)
                .post(CONTENT + "/repurposed/" + id + "/rewrite");
    }
}
