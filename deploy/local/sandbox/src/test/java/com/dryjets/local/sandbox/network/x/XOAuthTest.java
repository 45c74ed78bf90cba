package com.dryjets.local.sandbox.network.x;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.dryjets.local.sandbox.SandboxExtension;
import com.dryjets.local.sandbox.network.oauth.SignIn;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class XOAuthTest {

    private static final String SCOPES = "tweet.read tweet.write users.read media.write offline.access";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void signsInWithCodeAndVerifier() {
        Map<String, String> redirect = signIn("sunrise-twitter-2", SCOPES);
        assertThat(redirect).containsEntry("state", "s 1&2");

        Response tokens = redeem(redirect.get("code"), SignIn.VERIFIER);

        tokens.then()
                .statusCode(200)
                .body("token_type", is("bearer"))
                .body("expires_in", is(7199))
                .body("scope", containsString("offline.access"));
        me(tokens.path("access_token")).then().body("data.id", is("sunrise-twitter-2"));
        redeem(redirect.get("code"), SignIn.VERIFIER)
                .then()
                .statusCode(400)
                .body("error_description", is("Value passed for the authorization code was invalid."));
    }

    @Test
    void refreshTokenIsValidOnce() {
        Response first = redeem(signIn("sunrise-twitter", SCOPES).get("code"), SignIn.VERIFIER);

        Response second = refresh(first.path("refresh_token"));

        second.then().statusCode(200).body("refresh_token", not(equalTo(first.<String>path("refresh_token"))));
        me(second.path("access_token")).then().statusCode(200);
        refresh(first.path("refresh_token"))
                .then()
                .statusCode(400)
                .body("error", is("invalid_request"))
                .body("error_description", is("Value passed for the token was invalid."));
    }

    @Test
    void tokensSurviveRestart() {
        Response tokens = redeem(signIn("sunrise-twitter", SCOPES).get("code"), SignIn.VERIFIER);

        sandbox.restart(sandbox.options(Duration.ofSeconds(1)));

        me(tokens.path("access_token")).then().statusCode(200);
        refresh(tokens.path("refresh_token")).then().statusCode(200);
    }

    @Test
    void expiredAndRevokedTokensAreUnauthorized() {
        sandbox.restart(sandbox.options(Duration.ofSeconds(1)).with("token-seconds", "0"));
        Response tokens = redeem(signIn("sunrise-twitter", SCOPES).get("code"), SignIn.VERIFIER);
        me(tokens.path("access_token")).then().statusCode(401).body("title", is("Unauthorized"));
        sandbox.restart(sandbox.options(Duration.ofSeconds(1)));
        Response fresh = refresh(tokens.path("refresh_token"));

        given().auth()
                .preemptive()
                .basic("app", "sandbox-secret")
                .formParam("token", fresh.<String>path("access_token"))
                .post(sandbox.networkUrl("twitter") + "/2/oauth2/revoke")
                .then()
                .statusCode(200)
                .body("revoked", is(true));

        me(fresh.path("access_token")).then().statusCode(401);
    }

    @Test
    void removingTheAppRevokesItsTokens() {
        Response tokens = redeem(signIn("sunrise-twitter", SCOPES).get("code"), SignIn.VERIFIER);

        given().body("{\"account\":\"sunrise-twitter\"}")
                .post(sandbox.url() + "/sandbox/revoke")
                .then()
                .statusCode(204);

        me(tokens.path("access_token")).then().statusCode(401);
        refresh(tokens.path("refresh_token")).then().statusCode(400);
        me("twitter-sunrise-token").then().statusCode(200);
    }

    @Test
    void rejectsWrongVerifierMissingScopeAndDenial() {
        redeem(signIn("sunrise-twitter", SCOPES).get("code"), "wrong").then().statusCode(400);
        Response readOnly =
                redeem(signIn("sunrise-twitter", "tweet.read users.read").get("code"), SignIn.VERIFIER);
        readOnly.then().body("refresh_token", is((String) null));
        given().header("Authorization", "Bearer " + readOnly.path("access_token"))
                .contentType("application/json")
                .body("{\"text\":\"no\"}")
                .post(sandbox.networkUrl("twitter") + "/2/tweets")
                .then()
                .statusCode(403)
                .body("title", is("Forbidden"));

        assertThat(signIn("none", SCOPES))
                .containsEntry("error", "access_denied")
                .doesNotContainKey("code");
    }

    @Test
    void showsAccountsToChooseFrom() {
        given().queryParam("client_id", "app")
                .queryParam("redirect_uri", SignIn.REDIRECT)
                .queryParam("code_challenge", SignIn.CHALLENGE)
                .get(sandbox.networkUrl("twitter") + "/i/oauth2/authorize")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("sunrise-twitter-2"));
        given().get(sandbox.networkUrl("twitter") + "/i/oauth2/authorize?client_id=app")
                .then()
                .statusCode(400);
    }

    @Test
    void emptyTokenIsAFault() {
        given().body("{\"network\":\"twitter\",\"kind\":\"empty_token\"}").post(sandbox.url() + "/sandbox/faults");

        redeem(signIn("sunrise-twitter", SCOPES).get("code"), SignIn.VERIFIER)
                .then()
                .statusCode(200)
                .body("access_token", is(""))
                .body("refresh_token", is(""));
    }

    private Map<String, String> signIn(String account, String scopes) {
        return SignIn.at(
                sandbox.networkUrl("twitter") + "/i/oauth2/authorize",
                account,
                Map.of(
                        "client_id",
                        "app",
                        "scope",
                        scopes,
                        "code_challenge",
                        SignIn.CHALLENGE,
                        "code_challenge_method",
                        "S256"));
    }

    private Response redeem(String code, String verifier) {
        return given().auth()
                .preemptive()
                .basic("app", "sandbox-secret")
                .formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", SignIn.REDIRECT)
                .formParam("code_verifier", verifier)
                .post(sandbox.networkUrl("twitter") + "/2/oauth2/token");
    }

    private Response refresh(String token) {
        return given().formParam("grant_type", "refresh_token")
                .formParam("client_id", "app")
                .formParam("refresh_token", token)
                .post(sandbox.networkUrl("twitter") + "/2/oauth2/token");
    }

    private Response me(String token) {
        return given().header("Authorization", "Bearer " + token).get(sandbox.networkUrl("twitter") + "/2/users/me");
    }
}
