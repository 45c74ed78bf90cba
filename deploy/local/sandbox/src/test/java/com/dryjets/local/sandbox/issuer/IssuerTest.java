package com.dryjets.local.sandbox.issuer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.local.sandbox.SandboxExtension;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IssuerTest {

    private static final String CONSOLE = "http://localhost:8080";
    private static final String REDIRECT = CONSOLE + "/callback";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void issuesCommandLineTokenVerifiableWithPublishedKeys() throws Exception {
        SignedJWT token = SignedJWT.parse(token("mark"));

        assertThat(verifies(token)).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(sandbox.issuer().url());
        assertThat(claims.getSubject()).isEqualTo("mark");
        assertThat(claims.getAudience()).containsExactly("dryjets");
        assertThat(claims.getStringClaim("tenant")).isEqualTo("sunrise");
        assertThat(claims.getStringListClaim("groups")).containsExactly("marketer", "viewer");
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("mark");
        assertThat(claims.getStringClaim("name")).isEqualTo("Mark Moss");
    }

    @Test
    void tokenSurvivesRestart() throws Exception {
        SignedJWT token = SignedJWT.parse(token("hana"));
        sandbox.restart(sandbox.options(Duration.ofMillis(200)));

        assertThat(verifies(token)).isTrue();
        assertThat(token.getJWTClaimsSet().getStringListClaim("groups"))
                .isEqualTo(List.of("admin", "marketer", "viewer"));
    }

    @Test
    void issuesTokenByRoleAndRejectsUnknownUser() throws Exception {
        String byRole = given().queryParam("role", "viewer")
                .queryParam("tenant", "harbor")
                .get(sandbox.url() + "/sandbox/token")
                .asString();

        assertThat(SignedJWT.parse(byRole).getJWTClaimsSet().getSubject()).isEqualTo("vito");
        given().queryParam("user", "mallory")
                .get(sandbox.url() + "/sandbox/token")
                .then()
                .statusCode(400);
    }

    @Test
    void servesDiscoveryToKnownOriginsOnly() {
        issuer().header("Origin", CONSOLE)
                .get("/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", CONSOLE)
                .body("issuer", is(sandbox.issuer().url()))
                .body("authorization_endpoint", is(sandbox.issuer().url() + "/authorize"))
                .body("code_challenge_methods_supported", hasItem("S256"));
        issuer().header("Origin", "http://elsewhere.example")
                .get("/jwks")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void signsInWithCodeFlowAndPkce() throws Exception {
        authorization(VERIFIER).get("/authorize").then().statusCode(200).body(containsString("value=\"anna\""));

        String idToken = exchange(code("anna"), VERIFIER)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");

        SignedJWT token = SignedJWT.parse(idToken);
        assertThat(verifies(token)).isTrue();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("anna");
        assertThat(token.getJWTClaimsSet().getStringClaim("tenant")).isEqualTo("sunrise");
        assertThat(token.getJWTClaimsSet().getStringListClaim("groups")).containsExactly("admin", "marketer", "viewer");
    }

    @Test
    void refreshKeepsUserAndClient() throws Exception {
        var first = exchange(code("miro"), VERIFIER).then().extract();
        String refresh = first.path("refresh_token");

        var renewed = issuer().formParam("grant_type", "refresh_token")
                .formParam("refresh_token", refresh)
                .formParam("client_id", "console")
                .post("/token")
                .then()
                .statusCode(200)
                .extract();

        var access = SignedJWT.parse(renewed.<String>path("access_token")).getJWTClaimsSet();
        assertThat(access.getStringClaim("tenant")).isEqualTo("harbor");
        // These claims must not change in a refreshed ID token, or the client rejects it.
        var before = SignedJWT.parse(first.<String>path("id_token")).getJWTClaimsSet();
        var after = SignedJWT.parse(renewed.<String>path("id_token")).getJWTClaimsSet();
        assertThat(after.getSubject()).isEqualTo(before.getSubject());
        assertThat(after.getClaim("azp")).isEqualTo(before.getClaim("azp")).isEqualTo("console");
    }

    @Test
    void tokensExpireAfterConfiguredSession() throws Exception {
        sandbox.restart(sandbox.options(Duration.ofMillis(200)).withSession(Duration.ofSeconds(45)));

        var answer = exchange(code("mark"), VERIFIER).then().statusCode(200).extract();

        assertThat(answer.<Integer>path("expires_in")).isBetween(40, 45);
        var claims = SignedJWT.parse(answer.<String>path("access_token")).getJWTClaimsSet();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void rejectsWrongVerifierUnknownUserRedirectAndGrant() throws Exception {
        exchange(code("anna"), "another-verifier-of-at-least-forty-three-chars-01")
                .then()
                .statusCode(400);
        authorization(VERIFIER)
                .formParam("username", "mallory")
                .post("/authorize")
                .then()
                .statusCode(400);
        issuer().queryParam("redirect_uri", "http://elsewhere.example/x")
                .queryParam("code_challenge_method", "S256")
                .get("/authorize")
                .then()
                .statusCode(400);
        issuer().queryParam("redirect_uri", REDIRECT).get("/authorize").then().statusCode(400);
        issuer().formParam("grant_type", "client_credentials")
                .post("/token")
                .then()
                .statusCode(400);
    }

    @Test
    void ignoresClaimsFromBrowser() throws Exception {
        String location = authorization(VERIFIER)
                .formParam("username", "vera")
                .formParam("claims", "{\"groups\":[\"admin\"]}")
                .redirects()
                .follow(false)
                .post("/authorize")
                .header("Location");

        String access = exchange(codeIn(location), VERIFIER).path("access_token");

        assertThat(SignedJWT.parse(access).getJWTClaimsSet().getStringListClaim("groups"))
                .containsExactly("viewer");
    }

    private String token(String user) {
        return given().queryParam("user", user)
                .get(sandbox.url() + "/sandbox/token")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private boolean verifies(SignedJWT token) throws Exception {
        JWKSet keys = JWKSet.parse(issuer().get("/jwks").asString());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        return token.verify(new RSASSAVerifier(key));
    }

    private String code(String user) throws Exception {
        String location = authorization(VERIFIER)
                .formParam("username", user)
                // As a browser does: the form belongs to the issuer's own origin.
                .header("Origin", "http://localhost:8090")
                .redirects()
                .follow(false)
                .post("/authorize")
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        assertThat(location).startsWith(REDIRECT).contains("state=s1");
        return codeIn(location);
    }

    private static String codeIn(String location) {
        return URI.create(location).getQuery().replaceAll(".*code=([^&]+).*", "$1");
    }

    private io.restassured.response.Response exchange(String code, String verifier) {
        return issuer().formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", REDIRECT)
                .formParam("client_id", "console")
                .formParam("code_verifier", verifier)
                .post("/token");
    }

    private RequestSpecification authorization(String verifier) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return issuer().queryParam("client_id", "console")
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam("state", "s1")
                .queryParam("nonce", "n1")
                .queryParam("redirect_uri", REDIRECT)
                .queryParam("code_challenge_method", "S256")
                .queryParam(
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    private RequestSpecification issuer() {
        return given().baseUri(sandbox.issuer().url());
    }
}
