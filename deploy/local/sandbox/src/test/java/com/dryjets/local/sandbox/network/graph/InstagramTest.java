package com.dryjets.local.sandbox.network.graph;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.local.sandbox.SandboxExtension;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InstagramTest {

    private static final String USER = "/v25.0/sunrise-instagram";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension(
            options -> options.with("processing-seconds", "2").with("instagram-limit", "2"));

    @Test
    void reelIsProcessedBeforeItCanBePublished() {
        String container =
                container(Map.of("media_type", "REELS", "video_url", "https://example.org/a.mp4", "caption", "Watch"));
        status(container).then().body("status_code", is("IN_PROGRESS"));

        publish(container)
                .then()
                .statusCode(400)
                .body("error.code", is(9007))
                .body("error.error_subcode", is(2207027))
                .body("error.message", is("Media ID is not available"))
                .body("error.error_user_title", is("Cannot Publish"));

        await().untilAsserted(() -> status(container).then().body("status_code", is("FINISHED")));
        String id = publish(container).then().statusCode(200).extract().path("id");
        status(container).then().body("status_code", is("PUBLISHED"));
        publish(container).then().statusCode(400).body("error.error_subcode", is(2207008));
        instagram()
                .queryParam("fields", "permalink,media_type,media_product_type,timestamp")
                .get("/v25.0/" + id)
                .then()
                .body("permalink", startsWith("https://www.instagram.com/p/"))
                .body("media_type", is("VIDEO"))
                .body("media_product_type", is("REELS"))
                .body("timestamp", containsString("+0000"));
    }

    @Test
    void carouselNeedsItsChildren() {
        String one = container(
                Map.of("image_url", "https://example.org/1.jpg", "is_carousel_item", "true", "alt_text", "One"));
        String two = container(Map.of("image_url", "https://example.org/2.jpg", "is_carousel_item", "true"));
        create(Map.of("media_type", "CAROUSEL", "children", one)).then().body("error.error_subcode", is(2207028));
        create(Map.of("media_type", "CAROUSEL", "children", one + ",17")).then().statusCode(400);

        String carousel = container(Map.of("media_type", "CAROUSEL", "children", one + "," + two, "caption", "Both"));
        await().untilAsserted(() -> status(carousel).then().body("status_code", is("FINISHED")));
        String id = publish(carousel).path("id");

        instagram()
                .queryParam("fields", "media_type,children{id},caption")
                .get("/v25.0/" + id)
                .then()
                .body("media_type", is("CAROUSEL_ALBUM"))
                .body("children.data.id", contains(one, two));
        given().get(sandbox.url() + "/sandbox/posts").then().body("items[0].media.altText", contains("One", ""));
    }

    @Test
    void failsAndExpires() {
        String unreachable = container(Map.of("image_url", "https://media.invalid/1.jpg"));
        status(unreachable)
                .then()
                .body("status_code", is("ERROR"))
                .body("status", containsString("Media download has failed"));
        publish(unreachable).then().statusCode(400).body("error.error_subcode", is(2207032));

        fault("container_expired");
        String expired = container(Map.of("image_url", "https://example.org/1.jpg"));
        status(expired).then().body("status_code", is("EXPIRED"));
        publish(expired).then().statusCode(400).body("error.error_subcode", is(2207020));

        fault("processing_failed");
        status(container(Map.of("image_url", "https://example.org/1.jpg")))
                .then()
                .body("status_code", is("ERROR"));
    }

    @Test
    void suspectsSpamBeforeAndAfterPublishing() {
        String container = container(Map.of("image_url", "https://example.org/1.jpg", "caption", "spam?"));
        fault("spam_suspected");
        assertSpam(publish(container));
        given().get(sandbox.url() + "/sandbox/posts").then().body("items", hasSize(0));

        fault("spam_suspected_after_accept");
        assertSpam(publish(container));
        given().get(sandbox.url() + "/sandbox/posts").then().body("items.text", contains("spam?"));
        status(container).then().body("status_code", is("PUBLISHED"));
    }

    private static void assertSpam(Response response) {
        response.then()
                .statusCode(400)
                .body("error.code", is(4))
                .body("error.error_subcode", is(2207051))
                .body("error.error_user_msg", containsString("We restrict certain activity"));
    }

    @Test
    void limitsPostsPerDay() {
        for (int i = 0; i < 2; i++) {
            publish(container(Map.of("image_url", "https://example.org/1.jpg")))
                    .then()
                    .statusCode(200);
        }
        instagram()
                .queryParam("fields", "config,quota_usage")
                .get(USER + "/content_publishing_limit")
                .then()
                .body("data[0].quota_usage", is(2))
                .body("data[0].config.quota_total", is(2))
                .body("data[0].config.quota_duration", is(86_400));

        publish(container(Map.of("image_url", "https://example.org/1.jpg")))
                .then()
                .statusCode(400)
                .body("error.code", is(9))
                .body("error.error_subcode", is(2207042));
    }

    @Test
    void commentsAndKnowsTodaysMetrics() {
        String id = publish(container(Map.of("image_url", "https://example.org/1.jpg")))
                .path("id");
        instagram()
                .formParam("message", "#first")
                .post("/v25.0/" + id + "/comments")
                .then()
                .statusCode(200);
        instagram().get("/v25.0/" + id + "/comments").then().body("data.text", contains("#first"));

        instagram()
                .queryParam("metric", "views,reach,saved,total_interactions")
                .get("/v25.0/" + id + "/insights")
                .then()
                .body("data", hasSize(4));
        instagram()
                .queryParam("metric", "impressions")
                .get("/v25.0/" + id + "/insights")
                .then()
                .statusCode(400)
                .body("error.message", containsString("no longer supported"));
    }

    private String container(Map<String, String> form) {
        return create(form).then().statusCode(200).extract().path("id");
    }

    private Response create(Map<String, String> form) {
        return instagram().formParams(form).post(USER + "/media");
    }

    private Response status(String container) {
        return instagram().queryParam("fields", "status_code,status").get("/v25.0/" + container);
    }

    private Response publish(String container) {
        return instagram().formParam("creation_id", container).post(USER + "/media_publish");
    }

    private void fault(String kind) {
        given().body("{\"network\":\"instagram\",\"kind\":\"" + kind + "\"}")
                .post(sandbox.url() + "/sandbox/faults")
                .then()
                .statusCode(204);
    }

    private RequestSpecification instagram() {
        return given().baseUri(sandbox.networkUrl("instagram")).queryParam("access_token", "instagram-sunrise-token");
    }
}
