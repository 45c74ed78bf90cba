package com.dryjets.local.sandbox.network.graph;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.local.sandbox.SandboxExtension;
import com.dryjets.local.sandbox.network.Documented;
import com.dryjets.local.sandbox.network.oauth.SignIn;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compares answers with the examples on developers.facebook.com (Graph API v25.0). */
class GraphDocumentationTest {

    private static final String VERSION = "/v25.0/";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    /** "Pages API: Get Started", step 1; "Graph API: Paginated Results" has the paging. */
    @Test
    void listsThePagesOfAUser() {
        String user = token().path("access_token");

        Response pages = given().header("Authorization", "Bearer " + user)
                .get(sandbox.networkUrl("facebook") + VERSION + "me/accounts");

        Documented.example("""
                        {"data": [{
                            "access_token": "page_access_token",
                            "category": "Internet Company",
                            "category_list": [{"id": "2256", "name": "Internet Company"}],
                            "name": "Name of this Page",
                            "id": "page_id",
                            "tasks": ["ANALYZE", "ADVERTISE", "MODERATE", "CREATE_CONTENT"]}]}""").with("paging").matches(pages.asString());
    }

    /** "Manually Build a Login Flow", "Exchanging Code for an Access Token". */
    @Test
    void grantsTokens() {
        Documented.example("""
                        {"access_token": "access-token", "token_type": "type", "expires_in": 5183944}""").matches(token().asString());
    }

    private Response token() {
        String code = SignIn.at(
                        sandbox.networkUrl("facebook") + VERSION + "dialog/oauth",
                        "sunrise-facebook",
                        Map.of("client_id", "app", "scope", "pages_show_list,pages_manage_posts"))
                .get("code");
        return given().queryParam("client_id", "app")
                .queryParam("client_secret", "sandbox-secret")
                .queryParam("code", code)
                .queryParam("redirect_uri", SignIn.REDIRECT)
                .get(sandbox.networkUrl("facebook") + VERSION + "oauth/access_token");
    }

    /** "Page Feed", "Publishing": the id of the page and of the post. */
    @Test
    void publishesOnAPage() {
        Response published = post("Hello");

        Documented.example("{\"id\": \"page_id_post_id\"}").matches(published.asString());
        published.then().body("id", startsWith("sunrise-facebook_"));
    }

    /**
     * "Handling Errors", "Error Responses". Titles and messages for users come with errors that are shown to them;
     * "is_transient" is not in the example.
     */
    @Test
    void refusesWithAnError() {
        given().body("{\"network\":\"facebook\",\"kind\":\"token_expired\"}").post(sandbox.url() + "/sandbox/faults");
        Documented error = Documented.example("""
                {"error": {
                    "message": "Message describing the error",
                    "type": "OAuthException",
                    "code": 190,
                    "error_subcode": 460,
                    "error_user_title": "A title",
                    "error_user_msg": "A message",
                    "fbtrace_id": "EJplcsCHuLu"}}""").with("error.is_transient");

        Response expired = post("Hello");

        error.without("error.error_user_title", "error.error_user_msg").matches(expired.asString());
        expired.then().body("error.type", is("OAuthException")).body("error.code", is(190));
        post("Twice");
        error.without("error.error_subcode").matches(post("Twice").asString());
    }

    /** "IG User Content Publishing Limit", the sample; usage alone if no fields are asked for. */
    @Test
    void tellsHowManyPostsAreLeft() {
        Documented limit = Documented.example("""
                {"data": [{"quota_usage": 2, "config": {"quota_total": 50, "quota_duration": 86400}}]}""");

        limit.matches(instagram("content_publishing_limit?fields=quota_usage,config"));
        limit.without("data[].config").matches(instagram("content_publishing_limit"));
    }

    private String instagram(String edge) {
        return given().header("Authorization", "Bearer instagram-sunrise-token")
                .get(sandbox.networkUrl("instagram") + VERSION + "sunrise-instagram/" + edge)
                .asString();
    }

    private Response post(String message) {
        return given().header("Authorization", "Bearer facebook-sunrise-token")
                .formParam("message", message)
                .post(sandbox.networkUrl("facebook") + VERSION + "sunrise-facebook/feed");
    }
}
