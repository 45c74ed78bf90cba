package com.dryjets.local.sandbox.network.bluesky;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.local.sandbox.SandboxExtension;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionsTest {

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    private JsonPath session;

    @BeforeEach
    void signIn() {
        session = signIn("sunrise-bluesky.test", "bluesky-sunrise-token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response signIn(String identifier, String password) {
        return given().contentType("application/json")
                .body(new JsonObject()
                        .put("identifier", identifier)
                        .put("password", password)
                        .encode())
                .post(method("com.atproto.server.createSession"));
    }

    @Test
    void refreshTokenIsValidOnce() {
        assertThat(session.getString("did")).matches("did:plc:[a-z2-7]{24}");
        JsonObject claims = new JsonObject(new String(
                Base64.getUrlDecoder().decode(session.getString("accessJwt").split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(7200);

        String next = with(session.getString("refreshJwt"))
                .post(method("com.atproto.server.refreshSession"))
                .then()
                .statusCode(200)
                .body("handle", is("sunrise-bluesky.test"))
                .extract()
                .path("accessJwt");

        with(next).get(method("com.atproto.server.getSession")).then().body("did", is(session.getString("did")));
        with(session.getString("refreshJwt"))
                .post(method("com.atproto.server.refreshSession"))
                .then()
                .statusCode(400)
                .body("error", is("ExpiredToken"))
                .body("message", is("Token has been revoked"));
        signIn("sunrise-bluesky.test", "wrong").then().statusCode(401).body("error", is("AuthenticationRequired"));
    }

    @Test
    void describesItselfAndResolvesHandles() {
        given().get(method("com.atproto.server.describeServer"))
                .then()
                .body("did", is("did:web:localhost"))
                .body("availableUserDomains", contains(".test"));
        given().queryParam("handle", "harbor-bluesky.test")
                .get(method("com.atproto.identity.resolveHandle"))
                .then()
                .body("did", startsWith("did:plc:"));
        given().queryParam("handle", "nobody.test")
                .get(method("com.atproto.identity.resolveHandle"))
                .then()
                .statusCode(400)
                .body("message", is("Unable to resolve handle"));
    }

    @Test
    void isAServerAtTheRootToo() {
        assertThat(session.getString("didDoc.service[0].serviceEndpoint")).isEqualTo(sandbox.url());
        given().queryParam("repo", session.getString("did"))
                .queryParam("collection", "app.bsky.actor.profile")
                .queryParam("rkey", "self")
                .get(sandbox.url() + "/xrpc/com.atproto.repo.getRecord")
                .then()
                .statusCode(200)
                .body("value.displayName", is("sunrise-bluesky"));
        given().get(sandbox.url() + "/v1/extract?url=https://example.org/a")
                .then()
                .body("title", is("Page at example.org/a"));
        given().get(sandbox.url() + "/sandbox/health").then().body(is("UP"));
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private String method(String name) {
        return sandbox.networkUrl("bluesky") + "/xrpc/" + name;
    }
}
