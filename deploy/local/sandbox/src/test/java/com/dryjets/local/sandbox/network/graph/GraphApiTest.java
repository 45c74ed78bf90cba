package com.dryjets.local.sandbox.network.graph;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.local.sandbox.SandboxExtension;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests Facebook and Instagram. */
class GraphApiTest {

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void facebookStoresPostAndCountsAudience() {
        String id = facebook()
                .formParam("message", "Free pickup this week")
                .post("/v23.0/sunrise-facebook/feed")
                .then()
                .statusCode(200)
                .header("X-App-Usage", containsString("call_count"))
                .body("id", startsWith("sunrise-facebook_"))
                .extract()
                .path("id");

        awaitSettled();
        var actual = given().get(sandbox.url() + "/sandbox/posts").jsonPath();
        facebook()
                .queryParam("fields", "likes.summary(true),comments.summary(true),shares")
                .get("/v23.0/" + id)
                .then()
                .body("likes.summary.total_count", equalTo(actual.getInt("items[0].counters.likes")))
                .body("comments.summary.total_count", equalTo(actual.getInt("items[0].counters.comments")));
        facebook()
                .queryParam("metric", "post_impressions,post_impressions_unique,post_clicks")
                .get("/v23.0/" + id + "/insights")
                .then()
                .body("data.name", contains("post_impressions", "post_impressions_unique", "post_clicks"))
                .body("data[0].values[0].value", equalTo(actual.getInt("items[0].counters.impressions")))
                .body("data[1].values[0].value", equalTo(actual.getInt("items[0].counters.reach")))
                .body("data[2].values[0].value", equalTo(actual.getInt("items[0].counters.clicks")));
        facebook().get("/v23.0/sunrise-facebook/feed").then().body("data.message", contains("Free pickup this week"));
    }

    @Test
    void facebookRejectsWrongTokenForeignPageAndLongMessage() {
        given().baseUri(sandbox.networkUrl("facebook"))
                .queryParam("access_token", "stolen")
                .get("/v23.0/me")
                .then()
                .statusCode(400)
                .body("error.code", is(190));
        facebook()
                .formParam("message", "x")
                .post("/v23.0/harbor-facebook/feed")
                .then()
                .body("error.code", is(200));
        facebook()
                .formParam("message", "x".repeat(63_207))
                .post("/v23.0/sunrise-facebook/feed")
                .then()
                .statusCode(400)
                .body("error.code", is(100));
        facebook().get("/v23.0/sunrise-facebook_1").then().statusCode(400).body("error.error_subcode", is(33));
    }

    @Test
    void instagramPublishesContainerAndCountsAudience() {
        String container = instagram()
                .formParam("image_url", "https://example.org/shirt.jpg")
                .formParam("caption", "Pressed. #laundry")
                .post("/v23.0/sunrise-instagram/media")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        given().get(sandbox.url() + "/sandbox/posts").then().body("items.size()", is(0));

        String id = instagram()
                .formParam("creation_id", container)
                .post("/v23.0/sunrise-instagram/media_publish")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        awaitSettled();
        var actual = given().get(sandbox.url() + "/sandbox/posts").jsonPath();
        instagram()
                .queryParam("metric", "views,reach,likes,comments,shares,saved")
                .get("/v23.0/" + id + "/insights")
                .then()
                .body("data[0].values[0].value", greaterThan(0))
                .body("data[0].values[0].value", equalTo(actual.getInt("items[0].counters.impressions")))
                .body("data[2].values[0].value", equalTo(actual.getInt("items[0].counters.likes")));
        instagram()
                .queryParam("fields", "id,caption")
                .get("/v23.0/sunrise-instagram/media")
                .then()
                .body("data.caption", contains("Pressed. #laundry"));
    }

    @Test
    void instagramRequiresImageAndAtMostThirtyHashtags() {
        instagram()
                .formParam("caption", "no image")
                .post("/v23.0/sunrise-instagram/media")
                .then()
                .statusCode(400)
                .body("error.message", containsString("image_url"));
        String hashtags = IntStream.rangeClosed(1, 31).mapToObj(i -> "#t" + i).collect(Collectors.joining(" "));
        instagram()
                .formParam("image_url", "https://example.org/shirt.jpg")
                .formParam("caption", hashtags)
                .post("/v23.0/sunrise-instagram/media")
                .then()
                .statusCode(400);
        instagram()
                .formParam("creation_id", "1")
                .post("/v23.0/sunrise-instagram/media_publish")
                .then()
                .statusCode(400);
    }

    private void awaitSettled() {
        await().untilAsserted(() ->
                given().get(sandbox.url() + "/sandbox/posts").then().body("items[0].settled", is(true)));
    }

    private RequestSpecification facebook() {
        return given().baseUri(sandbox.networkUrl("facebook")).queryParam("access_token", "facebook-sunrise-token");
    }

    private RequestSpecification instagram() {
        return given().baseUri(sandbox.networkUrl("instagram")).queryParam("access_token", "instagram-sunrise-token");
    }
}
