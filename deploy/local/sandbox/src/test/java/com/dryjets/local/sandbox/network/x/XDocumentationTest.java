package com.dryjets.local.sandbox.network.x;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import com.dryjets.local.sandbox.SandboxExtension;
import com.dryjets.local.sandbox.network.Documented;
import com.dryjets.local.sandbox.network.oauth.SignIn;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compares answers with the examples on docs.x.com (X API v2), read in the repository xdevplatform/docs. */
class XDocumentationTest {

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension(options -> options.with("processing-seconds", "2"));

    /**
     * "Manage Posts: Quickstart", "Create a Post". The third default field is from "Posts lookup: Quickstart": "the default Post
     * object fields: id, text, and edit_history_tweet_ids".
     */
    @Test
    void createsAPost() {
        Documented.example("""
                        {"data": {"id": "1445880548472328192", "text": "Hello from the X API!"}}""")
                .with("data.edit_history_tweet_ids")
                .matches(create("Hello from the X API!").asString());
    }

    /** "Posts lookup: Quickstart", step five; without the expansion, which is not asked for here. */
    @Test
    void looksPostsUp() {
        String id = create("C#").path("data.id");

        Response found = x().queryParam("ids", id)
                .queryParam("tweet.fields", "created_at,author_id")
                .get("/2/tweets");

        Documented.example("""
                        {"data": [{
                            "edit_history_tweet_ids": ["1199786642791452673"],
                            "text": "C#",
                            "id": "1199786642791452673",
                            "created_at": "2019-11-27T20:26:41.000Z",
                            "author_id": "2244994945"}]}""").matches(found.asString());
        found.then().body("data[0].created_at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    }

    /** "Response Codes & Errors", "Partial errors": "Additional fields may be present depending on the error type." */
    @Test
    void answersWithWhatItFoundAndWithWhatItDidNot() {
        String id = create("Hello").path("data.id");

        Response partial = x().queryParam("ids", id + ",456").get("/2/tweets");

        Documented.example("""
                        {"data": [{"id": "123", "text": "Hello"}],
                         "errors": [{
                            "resource_id": "456",
                            "resource_type": "tweet",
                            "title": "Not Found Error",
                            "detail": "Could not find tweet with id: [456].",
                            "type": "https://api.x.com/2/problems/resource-not-found"}]}""")
                .with("data[].edit_history_tweet_ids", "errors[].value", "errors[].parameter")
                .matches(partial.asString());
        partial.then()
                .statusCode(200)
                .body("errors[0].type", is("https://api.x.com/2/problems/resource-not-found"))
                .body("errors[0].detail", is("Could not find tweet with id: [456]."));
    }

    /** "Response Codes & Errors", "Error response format", with the additional fields that it announces. */
    @Test
    void refusesAnInvalidRequest() {
        Response refused = x().queryParam("ids", "").get("/2/tweets");

        Documented.example("""
                        {"title": "Invalid Request",
                         "detail": "The 'query' parameter is required.",
                         "type": "https://api.x.com/2/problems/invalid-request"}""").with("errors").matches(refused.asString());
        refused.then()
                .statusCode(400)
                .body("title", is("Invalid Request"))
                .body("type", is("https://api.x.com/2/problems/invalid-request"));
    }

    /** "Response Codes & Errors", "Rate limit headers". */
    @Test
    void reportsTheRateLimitInHeaders() {
        x().get("/2/users/me")
                .then()
                .header("x-rate-limit-limit", matchesPattern("\\d+"))
                .header("x-rate-limit-remaining", matchesPattern("\\d+"))
                .header("x-rate-limit-reset", matchesPattern("\\d{10}"));
    }

    /** "Chunked Media Upload", steps 1 and 3; "progress_percent" is of the reference "Get media upload status". */
    @Test
    void uploadsInChunks() {
        Response begun = x().body("""
                        {"media_type": "video/mp4", "total_bytes": 3, "media_category": "amplify_video"}""").post("/2/media/upload/initialize");
        Documented.example("""
                        {"data": {
                            "id": "1880028106020515840",
                            "media_key": "13_1880028106020515840",
                            "expires_after_secs": 1295999}}""").matches(begun.asString());
        String id = begun.path("data.id");
        given().baseUri(sandbox.networkUrl("twitter"))
                .header("Authorization", "Bearer twitter-sunrise-token")
                .multiPart("media", "part", new byte[3], "application/octet-stream")
                .multiPart("segment_index", "0")
                .post("/2/media/upload/" + id + "/append")
                .then()
                .statusCode(200);

        Response finished = x().post("/2/media/upload/" + id + "/finalize");

        Documented.example("""
                        {"data": {
                            "id": "1880028106020515840",
                            "media_key": "13_1880028106020515840",
                            "size": 1048576,
                            "expires_after_secs": 86400,
                            "processing_info": {"state": "pending", "check_after_secs": 1}}}""").with("data.processing_info.progress_percent").matches(finished.asString());
    }

    /** RFC 6749, 5.1, which "OAuth 2.0 Authorization Code Flow with PKCE" follows; "offline.access" adds a refresh token. */
    @Test
    void grantsTokens() {
        String code = SignIn.at(
                        sandbox.networkUrl("twitter") + "/i/oauth2/authorize",
                        "sunrise-twitter",
                        Map.of(
                                "client_id",
                                "app",
                                "scope",
                                "tweet.read offline.access",
                                "code_challenge",
                                SignIn.CHALLENGE))
                .get("code");

        Response tokens = given().formParam("grant_type", "authorization_code")
                .formParam("client_id", "app")
                .formParam("code", code)
                .formParam("redirect_uri", SignIn.REDIRECT)
                .formParam("code_verifier", SignIn.VERIFIER)
                .post(sandbox.networkUrl("twitter") + "/2/oauth2/token");

        Documented.example("""
                        {"access_token": "2YotnFZFEjr1zCsicMWpAA",
                         "token_type": "example",
                         "expires_in": 3600,
                         "refresh_token": "tGzv3JOkF0XG5Qx2TlKWIA",
                         "scope": "tweet.read"}""").matches(tokens.asString());
    }

    private Response create(String text) {
        return x().body(new JsonObject().put("text", text).encode()).post("/2/tweets");
    }

    private RequestSpecification x() {
        return given().baseUri(sandbox.networkUrl("twitter"))
                .header("Authorization", "Bearer twitter-sunrise-token")
                .contentType("application/json");
    }
}
