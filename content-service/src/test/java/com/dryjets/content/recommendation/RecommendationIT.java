package com.dryjets.content.recommendation;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.dryjets.content.BlogFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recommendations without own history. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class RecommendationIT {

    private static final String PATH = "/marketing/content/recommendations";

    private final String tenant = tenant();

    @Test
    void recommendsPlatformsForAPost() {
        viewer(tenant)
                .body(Map.of("content", BlogFixtures.read(BlogFixtures.CULTURE)))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(7))
                .body("items.reasons", everyItem(not(empty())))
                .body("items[0].reasons.code", hasItem("NO_HISTORY"))
                .body("items[0].lessons", equalTo(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"We measured our culture.", "?", "日本語のテキスト", "😀", "# Title\n\n- one\n- two"})
    void recommendsPlatformsForAnyText(String text) {
        viewer(tenant)
                .queryParam("content", text)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(7));
    }

    @Test
    void needsATextAndACaller() {
        viewer(tenant).get(PATH).then().statusCode(400).body("errors[0].pointer", equalTo("?content"));
        viewer(tenant).body(Map.of("content", " ")).post(PATH).then().statusCode(400);
        given().queryParam("content", "Text").get(PATH).then().statusCode(401);
    }
}
