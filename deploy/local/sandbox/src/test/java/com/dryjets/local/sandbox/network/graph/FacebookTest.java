package com.dryjets.local.sandbox.network.graph;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FacebookTest {

    private static final String PAGE = "/v25.0/sunrise-facebook";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension(options -> options.with("processing-seconds", "2"));

    @Test
    void editsCommentsAndDeletes() {
        String id = post("first");
        facebook().formParam("message", "second").post("/v25.0/" + id).then().body("success", is(true));
        facebook()
                .queryParam("fields", "message,created_time,permalink_url")
                .get("/v25.0/" + id)
                .then()
                .body("message", is("second"))
                .body("created_time", containsString("+0000"))
                .body("permalink_url", is("https://www.facebook.com/" + id));

        String comment = facebook()
                .formParam("message", "Link below")
                .post("/v25.0/" + id + "/comments")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        assertThat(comment).startsWith(id.substring(id.indexOf('_') + 1) + "_");
        facebook().get("/v25.0/" + id + "/comments").then().body("data.message", contains("Link below"));
        given().get(sandbox.url() + "/sandbox/posts").then().body("items[0].comments", contains("Link below"));
        facebook().delete("/v25.0/" + id).then().body("success", is(true));
        facebook().get("/v25.0/" + id).then().statusCode(400).body("error.error_subcode", is(33));
    }

    @Test
    void refusesTheSameMessageTwiceInARow() {
        post("Once");

        facebook()
                .formParam("message", "Once")
                .post(PAGE + "/feed")
                .then()
                .statusCode(400)
                .body("error.code", is(506))
                .body("error.is_transient", is(false))
                .body("error.fbtrace_id", notNullValue());
    }

    @Test
    void attachesUnpublishedPhotos() {
        String one = facebook()
                .multiPart("source", "a.png", new byte[] {1, 2, 3}, "image/png")
                .multiPart("published", "false")
                .multiPart("alt_text_custom", "A shirt")
                .post(PAGE + "/photos")
                .path("id");
        String two = facebook()
                .formParam("url", "https://example.org/b.png")
                .formParam("published", "false")
                .post(PAGE + "/photos")
                .path("id");

        facebook()
                .formParam("message", "two photos")
                .formParam("attached_media[0]", "{\"media_fbid\":\"" + one + "\"}")
                .formParam("attached_media[1]", "{\"media_fbid\":\"" + two + "\"}")
                .post(PAGE + "/feed")
                .then()
                .statusCode(200);

        given().get(sandbox.url() + "/sandbox/posts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].media.altText", contains("A shirt", ""))
                .body("items[0].media[1].url", is("https://example.org/b.png"));
        facebook()
                .queryParam("fields", "id,attachments")
                .get(PAGE + "/feed")
                .then()
                .body("data[0].attachments.data[0].type", is("album"))
                .body("data[0].attachments.data[0].subattachments.data.type", contains("photo", "photo"));
    }

    @Test
    void publishesVideoFromResumableUploadOnceProcessed() {
        String session = facebook()
                .queryParam("file_length", 10)
                .queryParam("file_type", "video/mp4")
                .post("/v25.0/app/uploads")
                .path("id");
        upload(session, 0, 6).then().body("file_offset", is(6));
        upload(session, 0, 4).then().statusCode(400);
        String handle = upload(session, 6, 4).then().statusCode(200).extract().path("h");

        String video = facebook()
                .formParam("fbuploader_video_file_chunk", handle)
                .formParam("description", "Moving shirts")
                .post(PAGE + "/videos")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        facebook()
                .queryParam("fields", "status")
                .get("/v25.0/" + video)
                .then()
                .body("status.video_status", is("processing"));
        facebook().get(PAGE + "/feed").then().body("data", hasSize(0));
        await().untilAsserted(() -> facebook()
                .queryParam("fields", "id,message")
                .get(PAGE + "/feed")
                .then()
                .body("data.message", contains("Moving shirts")));
        facebook()
                .queryParam("fields", "status,post_id")
                .get("/v25.0/" + video)
                .then()
                .body("status.video_status", is("ready"))
                .body("post_id", startsWith("sunrise-facebook_"));
    }

    private Response upload(String session, int offset, int bytes) {
        return given().header("Authorization", "OAuth facebook-sunrise-token")
                .header("file_offset", String.valueOf(offset))
                .contentType("application/octet-stream")
                .body(new byte[bytes])
                .post(sandbox.networkUrl("facebook") + "/v25.0/" + session);
    }

    @Test
    void pagesThroughFeed() {
        for (int i = 0; i < 5; i++) {
            post("post " + i);
        }
        JsonPath first = facebook().queryParam("limit", 3).get(PAGE + "/feed").jsonPath();
        JsonPath second = facebook()
                .queryParam("limit", 3)
                .queryParam("after", first.getString("paging.cursors.after"))
                .get(PAGE + "/feed")
                .jsonPath();

        assertThat(first.getList("data.message")).containsExactly("post 4", "post 3", "post 2");
        assertThat(first.getString("paging.next")).contains("after=");
        assertThat(second.getList("data.message")).containsExactly("post 1", "post 0");
        assertThat(second.getString("paging.next")).isNull();
    }

    private String post(String message) {
        return facebook()
                .formParam("message", message)
                .post(PAGE + "/feed")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private RequestSpecification facebook() {
        return given().baseUri(sandbox.networkUrl("facebook")).queryParam("access_token", "facebook-sunrise-token");
    }
}
