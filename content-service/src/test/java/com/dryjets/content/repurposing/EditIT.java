package com.dryjets.content.repurposing;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.move;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.content.BlogFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be changed of a piece, and when. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class EditIT {

    private static final String CONTENT = "/marketing/content";

    private final String tenant = tenant();

    @Test
    void rejectsAnEditThatBreaksPlatformRules() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        JsonPath piece = repurpose(tenant, post, "TWITTER");
        String path = CONTENT + "/repurposed/" + piece.getString("items[0].id");

        marketer(tenant)
                .body(Map.of("text", "word ".repeat(100)))
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/text"))
                .body("errors[0].detail", containsString("280"));

        viewer(tenant)
                .get(CONTENT + "/repurposed/" + post)
                .then()
                .body("items[0].text", equalTo(piece.getString("items[0].text")))
                .body("items[0].version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "a_"})
    void judgesHashtagsOfAnyLength(String part) {
        marketer(tenant)
                .body(Map.of("hashtags", List.of(part.repeat(1_000_000) + "!")))
                .patch(CONTENT + "/repurposed/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/hashtags/0"));
    }

    @Test
    void leavesAPieceAndItsHistoryAsTheyAreIfAnEditChangesNothing() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        JsonPath piece = repurpose(tenant, post, "LINKEDIN");
        String path = CONTENT + "/repurposed/" + piece.getString("items[0].id");

        admin(tenant)
                .body(Map.of("text", piece.getString("items[0].text"), "hashtags", piece.getList("items[0].hashtags")))
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("lines", equalTo(piece.getList("items[0].lines")))
                .body("authors", equalTo(piece.getList("items[0].authors")))
                .body("updatedAt", equalTo(piece.getString("items[0].updatedAt")));

        viewer(tenant).get(path + "/revisions").then().body("items.kind", equalTo(List.of("CREATED")));
    }

    @Test
    void rejectsAnEditOfAReleasedPiece() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        UUID id = repurpose(tenant, post, "TWITTER").getUUID("items[0].id");
        move(tenant, id, "APPROVED");

        marketer(tenant)
                .body(Map.of("text", "Other words"))
                .patch(CONTENT + "/repurposed/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void rejectsAnEditOfAnOldVersion() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        UUID id = repurpose(tenant, post, "TWITTER").getUUID("items[0].id");
        String path = CONTENT + "/repurposed/" + id;
        marketer(tenant)
                .body(Map.of("text", "First", "hashtags", List.of("#Culture")))
                .patch(path)
                .then()
                .statusCode(200)
                .body("hashtags", equalTo(List.of("Culture")));

        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("text", "Second"))
                .patch(path)
                .then()
                .statusCode(412);
    }
}
