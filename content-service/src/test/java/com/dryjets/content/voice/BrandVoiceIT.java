package com.dryjets.content.voice;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.content.BlogFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class BrandVoiceIT {

    private static final String VOICES = "/marketing/content/brand-voices";

    private final String tenant = tenant();

    @Test
    void keepsVoices() {
        String id = create(
                        Map.of("name", "House", "tone", "FRIENDLY", "dontWords", List.of("cheap"), "isDefault", true))
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("isDefault", equalTo(true))
                .body("doWords", hasSize(0))
                .extract()
                .path("id");

        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("tone", "FACTUAL", "samples", List.of("We measure what we say.")))
                .patch(VOICES + "/" + id)
                .then()
                .statusCode(200)
                .body("tone", equalTo("FACTUAL"))
                .body("name", equalTo("House"))
                .body("dontWords", equalTo(List.of("cheap")));
        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("tone", "BOLD"))
                .patch(VOICES + "/" + id)
                .then()
                .statusCode(412);
        viewer(tenant).get(VOICES).then().body("items", hasSize(1));
        viewer(tenant()).get(VOICES + "/" + id).then().statusCode(404);
        viewer(tenant).delete(VOICES + "/" + id).then().statusCode(403);
        marketer(tenant).delete(VOICES + "/" + id).then().statusCode(204);
        viewer(tenant).get(VOICES + "/" + id).then().statusCode(404);
    }

    @Test
    void hasOneDefaultAndNoNameTwice() {
        String first =
                create(Map.of("name", "House", "isDefault", true)).extract().path("id");
        create(Map.of("name", "house")).statusCode(409);
        create(Map.of("name", "Shop", "isDefault", true)).statusCode(201);

        viewer(tenant).get(VOICES + "/" + first).then().body("isDefault", equalTo(false));
        viewer(tenant).get(VOICES).then().body("items.findAll { it.isDefault }.name", equalTo(List.of("Shop")));
        create(Map.of("name", " ")).statusCode(400);
        create(Map.of("name", "Third", "dontWords", List.of(" "))).statusCode(400);
    }

    @Test
    void avoidsWordsInEveryPiece() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        String before = bodies(repurpose(post, Map.of()));
        assertThat(before).containsIgnoringCase("survey");
        String voice = create(Map.of("name", "House", "dontWords", List.of("survey")))
                .extract()
                .path("id");

        JsonPath pieces = repurpose(post, Map.of("voiceId", voice));

        // The title is the last resort for a subject and an opening; everything else has other words.
        pieces.<List<Map<String, Object>>>getList("items.lines")
                .forEach(lines -> assertThat(lines)
                        .extracting(line -> (String) line.get("text"))
                        .noneMatch(text -> text.toLowerCase(Locale.ROOT).matches(".*\\bsurvey\\b.*")));
        repurposing(post, Map.of("voiceId", UUID.randomUUID()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/voiceId"));
    }

    private static String bodies(JsonPath pieces) {
        return String.join("\n", pieces.<String>getList("items.body"));
    }

    private JsonPath repurpose(UUID post, Map<String, Object> more) {
        return repurposing(post, more).statusCode(201).extract().jsonPath();
    }

    private ValidatableResponse repurposing(UUID post, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("platforms", List.of("TWITTER", "LINKEDIN", "FACEBOOK", "EMAIL"));
        return marketer(tenant)
                .body(body)
                .post("/marketing/content/repurpose/" + post)
                .then();
    }

    private ValidatableResponse create(Map<String, Object> voice) {
        return marketer(tenant).body(voice).post(VOICES).then();
    }
}
