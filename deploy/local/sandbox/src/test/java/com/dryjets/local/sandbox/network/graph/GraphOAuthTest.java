package com.dryjets.local.sandbox.network.graph;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.local.sandbox.SandboxExtension;
import com.dryjets.local.sandbox.network.oauth.SignIn;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GraphOAuthTest {

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    private String code;
    private String longLived;

    @BeforeEach
    void signIn() {
        code = SignIn.at(
                        sandbox.networkUrl("facebook") + "/v25.0/dialog/oauth",
                        "sunrise-facebook",
                        Map.of("client_id", "app", "scope", "pages_show_list,pages_manage_posts"))
                .get("code");
        Response shortLived = redeem();
        shortLived.then().statusCode(200).body("expires_in", is(7199));
        Response exchanged = token(given().queryParam("grant_type", "fb_exchange_token")
                .queryParam("fb_exchange_token", shortLived.<String>path("access_token")));
        exchanged.then().body("token_type", is("bearer")).body("expires_in", is(5_183_999));
        longLived = exchanged.path("access_token");
    }

    private Response redeem() {
        return token(given().queryParam("code", code).queryParam("redirect_uri", SignIn.REDIRECT));
    }

    private Response token(RequestSpecification request) {
        return request.queryParam("client_id", "app")
                .queryParam("client_secret", "sandbox-secret")
                .get(sandbox.networkUrl("facebook") + "/v25.0/oauth/access_token");
    }

    @Test
    void codesAreValidOnce() {
        redeem().then().statusCode(400).body("error.error_subcode", is(36009));
    }

    @Test
    void tellsWhatWasGranted() {
        me("/permissions")
                .then()
                .body("data.permission", contains("pages_manage_posts", "pages_show_list"))
                .body("data.status.unique()", contains("granted"));
        me("").then().body("id", is("sunrise-user"));
    }

    @Test
    void findsPagesWithTheirInstagramAccounts() {
        JsonPath pages =
                me("/accounts?fields=access_token,instagram_business_account").jsonPath();

        assertThat(pages.getList("data.id")).containsExactly("sunrise-facebook", "sunrise-facebook-2");
        assertThat(pages.getString("data[1].instagram_business_account.id")).isEqualTo("sunrise-instagram-2");
        assertThat(me("/accounts").jsonPath().getString("data[1].access_token"))
                .isEqualTo(pages.getString("data[1].access_token"));
        me("/accounts?limit=1&after=1")
                .then()
                .body("data.id", contains("sunrise-facebook-2"))
                .body("paging.next", is((String) null));
    }

    @Test
    void pagesTokenPostsForItsPageAndItsInstagramAccount() {
        String page = me("/accounts").path("data[1].access_token");

        post(page, "sunrise-facebook-2").then().statusCode(200).body("id", startsWith("sunrise-facebook-2_"));
        given().queryParam("access_token", page)
                .get(sandbox.networkUrl("instagram") + "/v25.0/sunrise-instagram-2")
                .then()
                .body("username", is("sunrise-instagram-2"));
        post(page, "sunrise-facebook").then().statusCode(403).body("error.code", is(200));
        post(longLived, "sunrise-facebook").then().statusCode(403).body("error.code", is(200));
    }

    private Response post(String token, String page) {
        return given().formParam("access_token", token)
                .formParam("message", "hello")
                .post(sandbox.networkUrl("facebook") + "/v25.0/" + page + "/feed");
    }

    private Response me(String edge) {
        return given().queryParam("access_token", longLived).get(sandbox.networkUrl("facebook") + "/v25.0/me" + edge);
    }
}
