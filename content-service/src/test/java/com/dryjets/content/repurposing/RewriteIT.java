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

import com.dryjets.content.BlogFixtures;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the built-in engine can rewrite, and what it says of the rest. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class RewriteIT {

    private static final String CONTENT = "/marketing/content";

    private final String tenant = tenant();

    @Test
    void proposesAShorterTextInWholeSentencesAndLeavesThePieceAsItIs() {
        UUID id = piece("LINKEDIN");
        JsonPath before = stored(id);
        int limit = before.getInt("length") * 2 / 3;

        JsonPath rewrite = rewrite(id, Map.of("maxLength", limit))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(rewrite.getInt("proposal.length")).isLessThanOrEqualTo(limit);
        assertThat(rewrite.getString("proposal.body")).endsWith(tail(before));
        assertThat(rewrite.getString("proposal.revision.engine")).isEqualTo("built-in");
        assertThat(rewrite.getString("proposal.revision.reason")).isEqualTo("At most %d characters.".formatted(limit));
        assertThat(stored(id).getString("body")).isEqualTo(before.getString("body"));
        marketer(tenant)
                .header("If-Match", "\"%d\"".formatted(stored(id).getInt("version")))
                .post(CONTENT + "/repurposed/" + id + "/revisions/" + rewrite.getInt("proposal.revision.number")
                        + "/accept")
                .then()
                .statusCode(200)
                .body("body", equalTo(rewrite.getString("proposal.body")));
    }

    @Test
    void opensWithAnotherSentenceOfThePostForATone() {
        UUID id = piece("FACEBOOK");

        JsonPath rewrite = rewrite(id, Map.of("tone", "FACTUAL"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(rewrite.getString("proposal.text")).isNotEqualTo(stored(id).getString("text"));
        assertThat(rewrite.getList("proposal.lines.source")).isNotEmpty();
        assertThat(rewrite.getString("proposal.revision.reason")).isEqualTo("Tone: factual.");
    }

    @Test
    void saysWhatTakesAModel() {
        UUID id = piece("LINKEDIN");

        rewrite(id, Map.of("instruction", "Address team leads."))
                .then()
                .statusCode(422)
                .body("reason", equalTo("INSTRUCTION_NEEDS_MODEL"))
                .body("detail", containsString("Instructions need a model"));
        rewrite(id, Map.of("maxLength", 20))
                .then()
                .statusCode(422)
                .body("reason", equalTo("NOTHING_FITS"))
                .body("errors.pointer", equalTo(List.of("/maxLength")));
        rewrite(piece("TIKTOK"), Map.of("maxLength", 100))
                .then()
                .statusCode(422)
                .body("reason", equalTo("PARTS_NEED_MODEL"));
        viewer(tenant).get(CONTENT + "/repurposed/" + id + "/revisions").then().body("items", hasSize(1));
    }

    @Test
    void saysThatAPieceFitsAlready() {
        UUID linkedIn = piece("LINKEDIN");

        rewrite(linkedIn, Map.of("maxLength", stored(linkedIn).getInt("length")))
                .then()
                .statusCode(422)
                .body("reason", equalTo("FITS_ALREADY"));
        // The length of a thread is that of its longest post.
        UUID thread = piece("TWITTER");
        rewrite(thread, Map.of("maxLength", 280)).then().statusCode(422).body("reason", equalTo("FITS_ALREADY"));
        int longest = stored(thread).getList("parts", String.class).stream()
                .mapToInt(PlatformRules.of(Channel.TWITTER)::length)
                .max()
                .orElseThrow();
        rewrite(thread, Map.of("maxLength", longest - 1))
                .then()
                .statusCode(422)
                .body("reason", equalTo("PARTS_NEED_MODEL"));
    }

    @Test
    void refusesBadRequestsAndStrangers() {
        UUID id = piece("LINKEDIN");

        rewrite(id, Map.of()).then().statusCode(400);
        rewrite(id, Map.of("tone", "LOUD")).then().statusCode(400);
        rewrite(id, Map.of("maxLength", 0)).then().statusCode(400);
        rewrite(UUID.randomUUID(), Map.of("tone", "BOLD")).then().statusCode(404);
        marketer(tenant())
                .body(Map.of("tone", "BOLD"))
                .post(CONTENT + "/repurposed/" + id + "/rewrite")
                .then()
                .statusCode(404);
        viewer(tenant)
                .contentType("application/json")
                .body(Map.of("tone", "BOLD"))
                .post(CONTENT + "/repurposed/" + id + "/rewrite")
                .then()
                .statusCode(403);
    }

    private UUID piece(String platform) {
        return repurpose(tenant, importedId(tenant, BlogFixtures.CULTURE), platform)
                .getUUID("items[0].id");
    }

    private JsonPath stored(UUID id) {
        return viewer(tenant).get(CONTENT + "/pieces/" + id).jsonPath();
    }

    private Response rewrite(UUID id, Map<String, ?> wish) {
        return marketer(tenant).body(wish).post(CONTENT + "/repurposed/" + id + "/rewrite");
    }

    /** The link and the hashtags of a piece. */
    private static String tail(JsonPath piece) {
        return piece.getString("body").substring(piece.getString("text").length());
    }
}
