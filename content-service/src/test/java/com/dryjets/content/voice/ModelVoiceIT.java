package com.dryjets.content.voice;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.model.ModelServer;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prompts include the brand voice. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@QuarkusTestResource(value = ModelServer.class, restrictToAnnotatedClass = true)
class ModelVoiceIT {

    private static final String CONTENT = "/marketing/content";
    private static final String HOTELS = "Speak of guests, never of users.";
    private static final String HOUSE = "The voice of everything else.";
    private static final String PIECE = """
            {"text": "How an engineering team measured its own culture, and what the team changed after that.",
             "hashtags": ["TeamCulture"]}""";
    private static final String TEXT =
            "Our team measured its culture. Every engineer answered the whole survey in May. "
                    + "The results changed how we meet, and the next survey follows in autumn.";

    private final String tenant = tenant();
    private String hotels;
    private String house;

    @BeforeEach
    void createVoices() {
        hotels = create(Map.of("name", "Hotels", "notes", HOTELS));
        house = create(Map.of("name", "House", "notes", HOUSE, "isDefault", true));
    }

    @Test
    void rewritesAPieceInItsOwnVoice() {
        UUID id = written(Map.of("voiceId", hotels));
        piece(id).body("voiceId", equalTo(hotels));
        ModelServer.answers(PIECE);

        rewrite(id);

        assertThat(ModelServer.requestsWith(HOTELS)).isPositive().isEqualTo(ModelServer.requests());
        assertThat(ModelServer.requestsWith(HOUSE)).isZero();
    }

    @Test
    void keepsTheDefaultVoiceOfAPieceThatNamedNone() {
        UUID id = written(Map.of());
        piece(id).body("voiceId", equalTo(house));
        marketer(tenant)
                .body(Map.of("isDefault", true))
                .patch(CONTENT + "/brand-voices/" + hotels)
                .then()
                .statusCode(200);
        ModelServer.answers(PIECE);

        rewrite(id);

        assertThat(ModelServer.requestsWith(HOUSE)).isPositive().isEqualTo(ModelServer.requests());
    }

    @Test
    void rewritesInTheDefaultVoiceOnceItsOwnIsDeleted() {
        UUID id = written(Map.of("voiceId", hotels));
        marketer(tenant).delete(CONTENT + "/brand-voices/" + hotels).then().statusCode(204);
        piece(id).body("voiceId", nullValue());
        ModelServer.answers(PIECE);

        rewrite(id);

        assertThat(ModelServer.requestsWith(HOUSE)).isPositive().isEqualTo(ModelServer.requests());
    }

    @Test
    void keepsAPaidPieceWhoseVoiceIsDeletedWhileTheModelWrites() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        ModelServer.answers(PIECE);
        ModelServer.meanwhile(() -> marketer(tenant).delete(CONTENT + "/brand-voices/" + hotels));

        post("/repurpose/" + post, Map.of("platforms", List.of("FACEBOOK")), Map.of("voiceId", hotels))
                .statusCode(201)
                .body("items[0].engine", equalTo("claude"))
                .body("items[0].voiceId", nullValue());

        viewer(tenant).get(CONTENT + "/brand-voices/" + hotels).then().statusCode(404);
        assertThat(ModelServer.requestsWith(HOTELS)).isEqualTo(1);
    }

    @Test
    void variesAndShortensInAVoice() {
        for (String path : List.of("/variations", "/optimize-length")) {
            Map<String, Object> wanted = path.equals("/variations")
                    ? Map.of("content", BlogFixtures.read(BlogFixtures.CULTURE))
                    : Map.of("content", TEXT, "maxLength", 90);
            ModelServer.answers(PIECE);
            post(path, wanted, Map.of()).statusCode(200);
            assertThat(ModelServer.requestsWith(HOUSE)).isPositive().isEqualTo(ModelServer.requests());

            ModelServer.answers(PIECE);
            post(path, wanted, Map.of("voiceId", hotels)).statusCode(200);
            assertThat(ModelServer.requestsWith(HOTELS)).isPositive().isEqualTo(ModelServer.requests());

            post(path, wanted, Map.of("voiceId", UUID.randomUUID()))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/voiceId"));
        }
    }

    private String create(Map<String, Object> voice) {
        return marketer(tenant)
                .body(voice)
                .post(CONTENT + "/brand-voices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private UUID written(Map<String, Object> more) {
        ModelServer.answers(PIECE);
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        return post("/repurpose/" + post, Map.of("platforms", List.of("FACEBOOK")), more)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("items[0].id");
    }

    private void rewrite(UUID id) {
        post("/repurposed/" + id + "/rewrite", Map.of("instruction", "Address team leads."), Map.of())
                .statusCode(201);
    }

    private ValidatableResponse piece(UUID id) {
        return viewer(tenant).get(CONTENT + "/pieces/" + id).then().statusCode(200);
    }

    private ValidatableResponse post(String path, Map<String, Object> body, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(body);
        all.putAll(more);
        return marketer(tenant).body(all).post(CONTENT + path).then();
    }
}
