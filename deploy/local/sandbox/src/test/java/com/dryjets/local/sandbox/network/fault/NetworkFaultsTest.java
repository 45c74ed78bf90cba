package com.dryjets.local.sandbox.network.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.dryjets.local.sandbox.SandboxExtension;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that every network words a fault in its own way, and stores a post exactly when it says so. */
class NetworkFaultsTest {

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @ParameterizedTest
    @CsvSource({
        "facebook,unauthorized,400,error.code,190",
        "facebook,forbidden,403,error.code,200",
        "facebook,content_refused,400,error.code,1609005",
        "facebook,duplicate,400,error.code,506",
        "facebook,daily_limit,400,error.code,341",
        "facebook,retired_version,400,error.code,2635",
        "facebook,server_error,500,error.code,2",
        "instagram,unauthorized,400,error.code,190",
        "instagram,token_expired,400,error.error_subcode,463",
        "instagram,forbidden,403,error.code,10",
        "instagram,account_gone,400,error.error_subcode,2207050",
        "instagram,content_refused,400,error.error_subcode,2207009",
        "instagram,daily_limit,400,error.error_subcode,2207042",
        "instagram,rate_limited,403,error.code,4",
        "instagram,server_error,500,error.is_transient,true",
        "linkedin,unauthorized,401,serviceErrorCode,65600",
        "linkedin,token_expired,401,serviceErrorCode,65602",
        "linkedin,forbidden,403,code,ACCESS_DENIED",
        "linkedin,account_gone,403,code,ACCESS_DENIED",
        "linkedin,content_refused,422,code,UNPROCESSABLE_ENTITY",
        "linkedin,duplicate,422,errorDetails.inputErrors[0].code,DUPLICATE_POST",
        "linkedin,rate_limited,429,code,TOO_MANY_REQUESTS",
        "linkedin,retired_version,426,code,NONEXISTENT_VERSION",
        "linkedin,server_error,500,code,INTERNAL_SERVER_ERROR",
        "tiktok,token_expired,401,error.code,access_token_invalid",
        "tiktok,forbidden,401,error.code,scope_not_authorized",
        "tiktok,content_refused,200,error.code,spam_risk_text",
        "tiktok,server_error,500,error.code,internal_error",
        "bluesky,unauthorized,400,error,InvalidToken",
        "bluesky,forbidden,403,error,Forbidden",
        "bluesky,account_gone,401,error,AccountTakedown",
        "bluesky,content_refused,400,error,InvalidRequest",
        "bluesky,retired_version,501,error,MethodNotImplemented",
        "bluesky,server_error,500,error,InternalServerError"
    })
    void refusesInTheNetworksWords(String network, String kind, int status, String path, String value) {
        fault(network, kind);

        Response refused = publish(network);

        refused.then().statusCode(status);
        assertThat(refused.jsonPath().getString(path)).isEqualTo(value);
        given().get(sandbox.url() + "/sandbox/posts").then().body("items", hasSize(0));
        assertThat(publish(network).statusCode()).isBetween(200, 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twitter", "facebook", "instagram", "linkedin", "tiktok", "bluesky"})
    void storesOnceBeforeItFails(String network) {
        fault(network, "server_error_after_accept");

        assertThat(publish(network).statusCode()).isBetween(500, 503);

        given().get(sandbox.url() + "/sandbox/posts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].network", is(network.toUpperCase(Locale.ROOT)));
    }

    @Test
    void linkedInSaysWhenToComeBack() {
        given().body("{\"network\":\"linkedin\",\"kind\":\"rate_limited\",\"seconds\":30}")
                .post(sandbox.url() + "/sandbox/faults");

        publish("linkedin").then().header("Retry-After", "30");
    }

    private void fault(String network, String kind) {
        given().body("{\"network\":\"%s\",\"kind\":\"%s\"}".formatted(network, kind))
                .post(sandbox.url() + "/sandbox/faults")
                .then()
                .statusCode(204);
    }

    private Response publish(String network) {
        return switch (network) {
            case "twitter" -> json(network).body("{\"text\":\"hello\"}").post("/2/tweets");
            case "facebook" -> form(network).formParam("message", "hello").post("/v25.0/sunrise-facebook/feed");
            case "instagram" -> publishContainer();
            case "linkedin" ->
                json(network)
                        .header("LinkedIn-Version", "202610")
                        .header("X-Restli-Protocol-Version", "2.0.0")
                        .body(linkedInPost().encode())
                        .post("/rest/posts");
            case "tiktok" -> json(network).body(tikTokPost().encode()).post("/v2/post/publish/video/init/");
            default -> json(network).body(record().encode()).post("/xrpc/com.atproto.repo.createRecord");
        };
    }

    private Response publishContainer() {
        String container = form("instagram")
                .formParams(Map.of("image_url", "https://example.org/1.jpg", "caption", "hello"))
                .post("/v25.0/sunrise-instagram/media")
                .path("id");
        return form("instagram").formParam("creation_id", container).post("/v25.0/sunrise-instagram/media_publish");
    }

    private static JsonObject linkedInPost() {
        return new JsonObject()
                .put("author", "urn:li:organization:sunrise-linkedin")
                .put("commentary", "hello")
                .put("visibility", "PUBLIC")
                .put("distribution", new JsonObject().put("feedDistribution", "MAIN_FEED"))
                .put("lifecycleState", "PUBLISHED");
    }

    private static JsonObject tikTokPost() {
        return new JsonObject()
                .put("post_info", new JsonObject().put("title", "hello").put("privacy_level", "PUBLIC_TO_EVERYONE"))
                .put(
                        "source_info",
                        new JsonObject().put("source", "PULL_FROM_URL").put("video_url", "https://example.org/a.mp4"));
    }

    private static JsonObject record() {
        return new JsonObject()
                .put("repo", "sunrise-bluesky.test")
                .put("collection", "app.bsky.feed.post")
                .put("record", new JsonObject().put("text", "hello").put("createdAt", "2026-11-01T10:00:00.000Z"));
    }

    private RequestSpecification json(String network) {
        return given().baseUri(sandbox.networkUrl(network))
                .header("Authorization", "Bearer " + network + "-sunrise-token")
                .contentType("application/json");
    }

    private RequestSpecification form(String network) {
        return given().baseUri(sandbox.networkUrl(network)).queryParam("access_token", network + "-sunrise-token");
    }
}
