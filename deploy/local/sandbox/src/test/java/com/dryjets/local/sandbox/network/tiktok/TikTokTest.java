package com.dryjets.local.sandbox.network.tiktok;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.local.sandbox.SandboxExtension;
import com.dryjets.local.sandbox.network.oauth.SignIn;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TikTokTest {

    private static final String PUBLIC = "PUBLIC_TO_EVERYONE";
    private static final int CHUNK = 5 << 20;

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension(options -> options.with("processing-seconds", "2"));

    @Test
    void signsInWithClientKeyAndRotatesRefreshTokens() {
        String code = SignIn.at(
                        sandbox.networkUrl("tiktok") + "/v2/auth/authorize/",
                        "sunrise-tiktok-2",
                        Map.of("client_key", "app", "scope", "user.info.basic,video.publish"))
                .get("code");
        Response first =
                token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", SignIn.REDIRECT));
        first.then()
                .statusCode(200)
                .body("open_id", is("sunrise-tiktok-2"))
                .body("access_token", startsWith("act."))
                .body("refresh_token", startsWith("rft."))
                .body("token_type", is("Bearer"));
        Map<String, String> refresh =
                Map.of("grant_type", "refresh_token", "refresh_token", first.path("refresh_token"));

        Response second = token(refresh);

        second.then().body("refresh_token", not(is(first.<String>path("refresh_token"))));
        token(refresh).then().statusCode(400).body("error", is("invalid_grant"));
        given().header("Authorization", "Bearer " + second.path("access_token"))
                .queryParam("fields", "open_id,display_name")
                .get(sandbox.networkUrl("tiktok") + "/v2/user/info/")
                .then()
                .body("data.user.open_id", is("sunrise-tiktok-2"))
                .body("error.code", is("ok"));
        given().header("Authorization", "Bearer " + second.path("access_token"))
                .contentType("application/json")
                .body("{}")
                .post(sandbox.networkUrl("tiktok") + "/v2/video/list/?fields=id")
                .then()
                .statusCode(401)
                .body("error.code", is("scope_not_authorized"));
    }

    private Response token(Map<String, String> form) {
        return given().formParams(form)
                .formParam("client_key", "app")
                .formParam("client_secret", "sandbox-secret")
                .post(sandbox.networkUrl("tiktok") + "/v2/oauth/token/");
    }

    @Test
    void tellsWhatTheCreatorMayDo() {
        tiktok().post("/v2/post/publish/creator_info/query/")
                .then()
                .statusCode(200)
                .body("data.privacy_level_options", hasItem("SELF_ONLY"))
                .body("data.max_video_post_duration_sec", is(600))
                .body("error.code", is("ok"))
                .body("error.log_id", notNullValue());
    }

    @Test
    void uploadsVideoInChunks() {
        int size = 2 * CHUNK + 7;
        JsonObject source = new JsonObject()
                .put("source", "FILE_UPLOAD")
                .put("video_size", size)
                .put("chunk_size", CHUNK)
                .put("total_chunk_count", 2);
        JsonPath init = video("Shirts #laundry", PUBLIC, source)
                .then()
                .statusCode(200)
                .body("data.publish_id", startsWith("v_pub_file~v2-1."))
                .extract()
                .jsonPath();
        String url = init.getString("data.upload_url");
        String id = init.getString("data.publish_id");

        put(url, CHUNK, CHUNK + 6, size, CHUNK + 7).then().statusCode(416);
        put(url, 0, CHUNK - 1, size, CHUNK).then().statusCode(206);
        status(id).then().body("data.status", is("PROCESSING_UPLOAD")).body("data.uploaded_bytes", is(CHUNK));
        put(url, CHUNK, size - 1, size, CHUNK + 7).then().statusCode(201);
        status(id)
                .then()
                .body("data.status", is("PROCESSING_UPLOAD"))
                .body("data.publicaly_available_post_id", hasSize(0));
        list().then().body("data.videos", hasSize(0));

        await().untilAsserted(() -> status(id).then().body("data.status", is("PUBLISH_COMPLETE")));
        Long post = status(id).jsonPath().getLong("data.publicaly_available_post_id[0]");
        list().then()
                .body("data.videos.id", contains(String.valueOf(post)))
                .body("data.videos.video_description", contains("Shirts #laundry"))
                .body("data.has_more", is(false));
        tiktok().queryParam("fields", "id,like_count,view_count,create_time,share_url")
                .body("{\"filters\":{\"video_ids\":[\"" + post + "\"]}}")
                .post("/v2/video/query/")
                .then()
                .body("data.videos[0].view_count", notNullValue())
                .body("data.videos[0].share_url", containsString(String.valueOf(post)));
        put(url + "x", 0, 0, 1, 1).then().statusCode(403);
    }

    private static Response put(String url, int first, int last, int total, int bytes) {
        return given().urlEncodingEnabled(false)
                .contentType("video/mp4")
                .header("Content-Range", "bytes " + first + "-" + last + "/" + total)
                .body(new byte[bytes])
                .put(url);
    }

    @Test
    void pullsVideosFromVerifiedAddresses() {
        String failed = pull("https://media.invalid/a.mp4").path("data.publish_id");
        await().untilAsserted(() -> status(failed)
                .then()
                .body("data.status", is("FAILED"))
                .body("data.fail_reason", is("video_pull_failed"))
                .body("error.code", is("ok")));
        pull("https://unverified.example.org/a.mp4")
                .then()
                .statusCode(403)
                .body("error.code", is("url_ownership_unverified"));
    }

    @Test
    void privatePhotosHaveNoPublicId() {
        JsonArray addresses = new JsonArray().add("https://example.org/1.jpg").add("https://example.org/2.jpg");
        JsonObject info = new JsonObject()
                .put("title", "Two")
                .put("description", "photos")
                .put("privacy_level", "SELF_ONLY");
        JsonObject source = new JsonObject()
                .put("source", "PULL_FROM_URL")
                .put("photo_cover_index", 0)
                .put("photo_images", addresses);
        JsonObject photos = new JsonObject()
                .put("media_type", "PHOTO")
                .put("post_mode", "DIRECT_POST")
                .put("post_info", info)
                .put("source_info", source);

        String id = tiktok().body(photos.encode())
                .post("/v2/post/publish/content/init/")
                .then()
                .statusCode(200)
                .extract()
                .path("data.publish_id");

        await().untilAsserted(() -> status(id).then().body("data.status", is("PUBLISH_COMPLETE")));
        status(id).then().body("data.publicaly_available_post_id", hasSize(0));
        list().then().body("data.videos", hasSize(0));
        given().get(sandbox.url() + "/sandbox/posts")
                .then()
                .body("items[0].text", is("Two\nphotos"))
                .body("items[0].media", hasSize(2))
                .body("items[0].options.privacy_level", is("SELF_ONLY"));
    }

    @Test
    void unauditedAppsPostOnlyPrivately() {
        sandbox.restart(sandbox.options(Duration.ofSeconds(1)).with("tiktok-audited", "false"));

        pull("https://example.org/a.mp4")
                .then()
                .statusCode(403)
                .body("error.code", is("unaudited_client_can_only_post_to_private_accounts"));
        JsonObject source =
                new JsonObject().put("source", "PULL_FROM_URL").put("video_url", "https://example.org/a.mp4");
        video("private", "SELF_ONLY", source).then().body("error.code", is("ok"));
        video("nobody's choice", "", source).then().body("error.code", is("privacy_level_option_mismatch"));
    }

    @Test
    void spamRisksComeWithStatusOk() {
        assertFault("spam_suspected", 200, "spam_risk");
        assertFault("daily_limit", 200, "spam_risk_too_many_posts");
        assertFault("account_gone", 200, "spam_risk_user_banned_from_posting");
        assertFault("rate_limited", 429, "rate_limit_exceeded");
        assertFault("unauthorized", 401, "access_token_invalid");
        given().get(sandbox.url() + "/sandbox/posts").then().body("items", hasSize(0));
    }

    private void assertFault(String kind, int status, String code) {
        given().body("{\"network\":\"tiktok\",\"kind\":\"" + kind + "\"}").post(sandbox.url() + "/sandbox/faults");
        pull("https://example.org/a.mp4").then().statusCode(status).body("error.code", is(code));
    }

    @Test
    void pagesThroughVideos() {
        JsonArray history = new JsonArray();
        for (int day = 1; day <= 5; day++) {
            history.add(new JsonObject()
                    .put("account", "sunrise-tiktok")
                    .put("text", "day " + day)
                    .put("createdAt", "2026-10-0" + day + "T10:00:00Z"));
        }
        given().body(new JsonObject().put("items", history).encode()).post(sandbox.url() + "/sandbox/posts");

        JsonPath first = page(0).jsonPath();
        JsonPath second = page(first.getLong("data.cursor")).jsonPath();

        assertThat(first.getList("data.videos.title")).containsExactly("day 5", "day 4", "day 3");
        assertThat(first.getBoolean("data.has_more")).isTrue();
        assertThat(second.getList("data.videos.title")).containsExactly("day 2", "day 1");
    }

    private Response page(long cursor) {
        return tiktok().body("{\"max_count\":3,\"cursor\":" + cursor + "}").post("/v2/video/list/?fields=id,title");
    }

    private Response list() {
        return tiktok().body("{}").post("/v2/video/list/?fields=id,video_description");
    }

    private Response pull(String address) {
        return video(
                "pulled",
                PUBLIC,
                new JsonObject().put("source", "PULL_FROM_URL").put("video_url", address));
    }

    private Response video(String title, String privacy, JsonObject source) {
        JsonObject info = new JsonObject().put("title", title).put("privacy_level", privacy);
        return tiktok().body(new JsonObject()
                        .put("post_info", info)
                        .put("source_info", source)
                        .encode())
                .post("/v2/post/publish/video/init/");
    }

    private Response status(String id) {
        return tiktok().body("{\"publish_id\":\"" + id + "\"}").post("/v2/post/publish/status/fetch/");
    }

    private RequestSpecification tiktok() {
        return given().baseUri(sandbox.networkUrl("tiktok"))
                .header("Authorization", "Bearer tiktok-sunrise-token")
                .contentType("application/json");
    }
}
