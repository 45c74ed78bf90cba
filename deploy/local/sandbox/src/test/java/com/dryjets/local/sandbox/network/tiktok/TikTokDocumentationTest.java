package com.dryjets.local.sandbox.network.tiktok;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.local.sandbox.SandboxExtension;
import com.dryjets.local.sandbox.network.Documented;
import com.dryjets.local.sandbox.network.oauth.SignIn;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compares answers with the examples of the TikTok API v2, some of which were read in public copies of its pages. */
class TikTokDocumentationTest {

    private static final String PUBLISH = "/v2/post/publish/";

    private static final String DONE = """
            "error": {"code": "ok", "message": "", "log_id": "202210112248442CB9319E1FB30C1073F3"}""";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension(options -> options.with("processing-seconds", "0"));

    /** "Content Posting API: Get Started", "Query Creator Info". */
    @Test
    void tellsWhatTheCreatorAllows() {
        documented("""
                {"creator_avatar_url": "https://lf16-tt4d.tiktokcdn.com/obj/8d5740ac3844be417beeacd0df75aef1",
                 "creator_username": "tiktok",
                 "creator_nickname": "TikTok Official",
                 "privacy_level_options": ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"],
                 "comment_disabled": false,
                 "duet_disabled": false,
                 "stitch_disabled": true,
                 "max_video_post_duration_sec": 300}""").matches(post(PUBLISH + "creator_info/query/", "{}").asString());
    }

    /** "Direct Post", the example with {@code source=FILE_UPLOAD}. */
    @Test
    void beginsAnUpload() {
        Response begun = upload();

        documented("""
                {"publish_id": "v_pub_file~v2-1.123456789",
                 "upload_url": "https://open-upload.tiktokapis.com/video/?upload_id=67890&upload_token=Xza123"}""").matches(begun.asString());
        begun.then().body("data.publish_id", startsWith("v_pub_file~v2-1."));
    }

    /** "Content Posting API: Get Started", "Post photos". */
    @Test
    void postsPhotos() {
        Response begun = photos();

        documented("{\"publish_id\": \"p_pub_url~v2.123456789\"}").matches(begun.asString());
        begun.then().body("data.publish_id", startsWith("p_pub_url~v2."));
    }

    /** "Get Post Status". The amount is in "downloaded_bytes" if TikTok fetches the media; a reason is there only after a failure. */
    @Test
    void tellsWhatBecameOfAPost() {
        Documented status = documented("""
                {"status": "FAILED",
                 "fail_reason": "picture_size_check_failed",
                 "publicaly_available_post_id": [],
                 "uploaded_bytes": 10000}""");

        status.without("data.fail_reason")
                .matches(status(upload().path("data.publish_id")).asString());
        status.without("data.fail_reason", "data.uploaded_bytes")
                .with("data.downloaded_bytes")
                .matches(status(photos().path("data.publish_id")).asString());
        given().body("{\"network\":\"tiktok\",\"kind\":\"processing_failed\"}").post(sandbox.url() + "/sandbox/faults");
        Response failed = status(photos().path("data.publish_id"));
        status.without("data.uploaded_bytes").with("data.downloaded_bytes").matches(failed.asString());
        failed.then().body("data.status", is("FAILED")).body("data.fail_reason", is("picture_size_check_failed"));
    }

    /** "List Videos", the example with {@code fields=cover_image_url,id,title}. */
    @Test
    void listsVideos() {
        photos();

        documented("""
                {"videos": [{
                    "cover_image_url": "https://p16-sign.tiktokcdn-us.com/tos-useast5-p-0068-tx/979e93dbc5df40198f7ac935.image",
                    "id": "12345123451234512345",
                    "title": "Video Title"}],
                 "cursor": 1643332803000,
                 "has_more": false}""")
                .matches(post("/v2/video/list/?fields=cover_image_url,id,title", "{\"max_count\": 20}")
                        .asString());
    }

    /** "Get User Info", the example with {@code fields=open_id,union_id,avatar_url}. */
    @Test
    void describesTheUserByTheRequestedFields() {
        documented("""
                {"user": {
                    "avatar_url": "https://p19-sign.tiktokcdn-us.com/tos-avt-0068-tx/b17f0e4b3a4f4a50993cf72cda8b88b8.jpeg",
                    "open_id": "723f24d7-e717-40f8-a2b6-cb8464cd23b4",
                    "union_id": "c9c60f44-a68e-4f5d-84dd-ce22faeb0ba1"}}""")
                .matches(tiktok().queryParam("fields", "open_id,union_id,avatar_url")
                        .get("/v2/user/info/")
                        .asString());
    }

    /** "API v2: Error Handling". */
    @Test
    void refusesWithAnError() {
        Response refused = post("/v2/video/list/?fields=id", "{\"max_count\": 21}");

        Documented.example("""
                        {"data": {},
                         "error": {
                            "code": "invalid_params",
                            "message": "One or more fields in request is invalid.",
                            "log_id": "20220829194722CBE87ED59D524E727021"}}""").matches(refused.asString());
        refused.then().statusCode(400).body("error.code", is("invalid_params"));
    }

    /** "Get a User Access Token" of 2 November 2026, and the lifetimes of "Manage OAuth Access Tokens" of 5 November 2026. */
    @Test
    void grantsTokens() {
        String code = SignIn.at(
                        sandbox.networkUrl("tiktok") + "/v2/auth/authorize/",
                        "sunrise-tiktok",
                        Map.of("client_key", "app", "scope", "user.info.basic,video.list"))
                .get("code");

        Response tokens = given().formParam("client_key", "app")
                .formParam("client_secret", "sandbox-secret")
                .formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", SignIn.REDIRECT)
                .post(sandbox.networkUrl("tiktok") + "/v2/oauth/token/");

        Documented.example("""
                        {"access_token": "act.example12345Example12345Example",
                         "expires_in": 7200,
                         "open_id": "afd97af1-b87b-48b9-ac98-410aghda5344",
                         "refresh_expires_in": 15552000,
                         "refresh_token": "rft.example12345Example12345Example",
                         "scope": "user.info.basic,video.list",
                         "token_type": "Bearer"}""").matches(tokens.asString());
        tokens.then().body("expires_in", is(7_199)).body("refresh_expires_in", is(15_551_999));
    }

    private static Documented documented(String data) {
        return Documented.example("{\"data\": %s, %s}".formatted(data, DONE));
    }

    private Response upload() {
        return post(PUBLISH + "video/init/", """
                {"post_info": {"title": "this will be a funny #cat video", "privacy_level": "MUTUAL_FOLLOW_FRIENDS"},
                 "source_info": {"source": "FILE_UPLOAD", "video_size": 5000, "chunk_size": 5000, "total_chunk_count": 1}}""");
    }

    private Response photos() {
        return post(PUBLISH + "content/init/", """
                {"post_info": {"title": "funny cat", "privacy_level": "PUBLIC_TO_EVERYONE"},
                 "source_info": {
                    "source": "PULL_FROM_URL",
                    "photo_cover_index": 0,
                    "photo_images": ["https://tiktokcdn.com/obj/example-image-01.webp"]},
                 "post_mode": "DIRECT_POST",
                 "media_type": "PHOTO"}""");
    }

    private Response status(String publishId) {
        return post(PUBLISH + "status/fetch/", "{\"publish_id\": \"%s\"}".formatted(publishId));
    }

    private Response post(String path, String body) {
        return tiktok().body(body).post(path);
    }

    private RequestSpecification tiktok() {
        return given().baseUri(sandbox.networkUrl("tiktok"))
                .header("Authorization", "Bearer tiktok-sunrise-token")
                .contentType("application/json");
    }
}
