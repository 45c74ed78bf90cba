package com.dryjets.local.sandbox.network.x;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.local.sandbox.SandboxExtension;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class XPostsTest {

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension(options -> options.with("processing-seconds", "2"));

    @Test
    void publishesThreadAndRefusesReplyToDeletedPost() {
        String first = create(new JsonObject().put("text", "one")).path("data.id");
        JsonObject second = new JsonObject()
                .put("text", "two")
                .put("reply", new JsonObject().put("in_reply_to_tweet_id", first))
                .put("made_with_ai", true);

        create(second).then().statusCode(201).body("data.edit_history_tweet_ids", hasSize(1));

        JsonPath posted = given().get(sandbox.url() + "/sandbox/posts").jsonPath();
        assertThat(posted.getString("items[1].replyTo")).isEqualTo(first);
        assertThat(posted.getBoolean("items[1].options.made_with_ai")).isTrue();
        x().delete("/2/tweets/" + first);
        create(second.put("text", "three")).then().statusCode(403).body("detail", containsString("deleted"));
    }

    @Test
    void refusesSameTextAgainAsDocumented() {
        create(new JsonObject().put("text", "Once"));

        create(new JsonObject().put("text", " Once "))
                .then()
                .statusCode(403)
                .body("title", is("Forbidden"))
                .body("type", is("about:blank"))
                .body("status", is(403))
                .body("detail", is("You are not allowed to create a Tweet with duplicate content."));
        given().get(sandbox.url() + "/sandbox/posts").then().body("items", hasSize(1));
    }

    @Test
    void reportsWindowAndDay() {
        create(new JsonObject().put("text", "limits"))
                .then()
                .header("x-rate-limit-limit", "900")
                .header("x-rate-limit-reset", notNullValue())
                .header("x-user-limit-24hour-limit", "10000")
                .header("x-user-limit-24hour-remaining", "9999")
                .header("x-app-limit-24hour-reset", notNullValue());
    }

    @Test
    void shortensLinksAndEscapes() {
        String id = create(new JsonObject().put("text", "Q&A: https://example.org/a/very/long/address"))
                .path("data.id");

        x().queryParam("tweet.fields", "entities,created_at")
                .get("/2/tweets/" + id)
                .then()
                .body("data.text", startsWith("Q&amp;A: https://t.co/"))
                .body("data.entities.urls[0].expanded_url", is("https://example.org/a/very/long/address"))
                .body("data.created_at", containsString("T"));
    }

    @Test
    void pagesThroughTimeline() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.addFirst(create(new JsonObject().put("text", "post " + i)).path("data.id"));
        }
        JsonPath first = timeline(x().queryParam("max_results", 5));
        JsonPath second = timeline(
                x().queryParam("max_results", 5).queryParam("pagination_token", first.getString("meta.next_token")));
        JsonPath third = timeline(
                x().queryParam("max_results", 5).queryParam("pagination_token", second.getString("meta.next_token")));

        List<String> seen = new ArrayList<>(first.getList("data.id"));
        seen.addAll(second.getList("data.id"));
        seen.addAll(third.getList("data.id"));
        assertThat(seen).isEqualTo(all);
        assertThat(first.getString("meta.newest_id")).isEqualTo(all.getFirst());
        assertThat(third.getString("meta.next_token")).isNull();
        assertThat(timeline(x().queryParam("start_time", "2100-01-01T00:00:00Z"))
                        .getInt("meta.result_count"))
                .isZero();
        x().queryParam("max_results", 4)
                .get("/2/users/sunrise-twitter/tweets")
                .then()
                .statusCode(400);
    }

    private static JsonPath timeline(RequestSpecification request) {
        return request.get("/2/users/sunrise-twitter/tweets").jsonPath();
    }

    @Test
    void privateMetricsEndAfterThirtyDays() {
        JsonArray history = new JsonArray()
                .add(new JsonObject()
                        .put("account", "sunrise-twitter")
                        .put("text", "old")
                        .put("createdAt", "2026-01-01T10:00:00Z"));
        given().body(new JsonObject().put("items", history).encode())
                .post(sandbox.url() + "/sandbox/posts")
                .then()
                .statusCode(204);
        String id = given().get(sandbox.url() + "/sandbox/posts").path("items[0].id");

        x().queryParam("ids", id)
                .queryParam("tweet.fields", "public_metrics,non_public_metrics")
                .get("/2/tweets")
                .then()
                .statusCode(200)
                .body("data[0].public_metrics.like_count", notNullValue())
                .body("data[0].non_public_metrics", is((Object) null))
                .body("errors[0].title", is("Field Authorization Error"));
    }

    @Test
    void uploadsVideoInSegmentsAndAttachesItWhenProcessed() {
        byte[] bytes = new byte[700];
        String id = x().body("{\"media_type\":\"video/mp4\",\"total_bytes\":1400,\"media_category\":\"tweet_video\"}")
                .post("/2/media/upload/initialize")
                .then()
                .statusCode(200)
                .body("data.media_key", startsWith("7_"))
                .extract()
                .path("data.id");
        segment(id, 1, bytes).then().statusCode(200);
        segment(id, 1, bytes).then().statusCode(200);
        x().post("/2/media/upload/" + id + "/finalize").then().statusCode(400);
        segment(id, 0, bytes).then().statusCode(200).body("data.expires_at", notNullValue());

        x().post("/2/media/upload/" + id + "/finalize")
                .then()
                .statusCode(200)
                .body("data.size", is(1400))
                .body("data.processing_info.state", is("in_progress"))
                .body("data.processing_info.check_after_secs", is(1));

        create(withMedia("early", id)).then().statusCode(400);
        await().untilAsserted(() -> x().queryParam("command", "STATUS")
                .queryParam("media_id", id)
                .get("/2/media/upload")
                .then()
                .body("data.processing_info.state", is("succeeded")));
        create(withMedia("ready", id)).then().statusCode(201);
    }

    private Response segment(String id, int index, byte[] bytes) {
        return given().baseUri(sandbox.networkUrl("twitter"))
                .header("Authorization", "Bearer twitter-sunrise-token")
                .multiPart("media", "part", bytes, "application/octet-stream")
                .multiPart("segment_index", String.valueOf(index))
                .post("/2/media/upload/" + id + "/append");
    }

    @Test
    void uploadsImageAtOnceWithAltText() {
        String id = given().baseUri(sandbox.networkUrl("twitter"))
                .header("Authorization", "Bearer twitter-sunrise-token")
                .multiPart("media", "shirt.png", new byte[] {1, 2, 3}, "image/png")
                .multiPart("media_category", "tweet_image")
                .multiPart("media_type", "image/png")
                .post("/2/media/upload")
                .then()
                .statusCode(200)
                .body("data.size", is(3))
                .extract()
                .path("data.id");
        x().body("{\"id\":\"%s\",\"metadata\":{\"alt_text\":{\"text\":\"A shirt\"}}}".formatted(id))
                .post("/2/media/metadata")
                .then()
                .statusCode(200)
                .body("data.associated_metadata.alt_text.text", is("A shirt"));

        create(withMedia("", id)).then().statusCode(201);

        given().get(sandbox.url() + "/sandbox/posts")
                .then()
                .body("items[0].media.altText", contains("A shirt"))
                .body("items[0].media[0].size", is(3))
                .body(
                        "items[0].media[0].sha256",
                        is("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"));
    }

    @Test
    void failedProcessingSaysWhy() {
        given().body("{\"network\":\"twitter\",\"kind\":\"processing_failed\"}")
                .post(sandbox.url() + "/sandbox/faults");

        x().body("{\"media\":\"AQID\",\"media_type\":\"image/png\",\"media_category\":\"tweet_image\"}")
                .post("/2/media/upload")
                .then()
                .statusCode(200)
                .body("data.processing_info.state", is("failed"))
                .body("data.processing_info.error.name", is("InvalidMedia"));
    }

    private static JsonObject withMedia(String text, String id) {
        return new JsonObject()
                .put("text", text)
                .put("media", new JsonObject().put("media_ids", new JsonArray().add(id)));
    }

    private Response create(JsonObject body) {
        return x().body(body.encode()).post("/2/tweets");
    }

    private RequestSpecification x() {
        return given().baseUri(sandbox.networkUrl("twitter"))
                .header("Authorization", "Bearer twitter-sunrise-token")
                .contentType("application/json");
    }
}
