package com.dryjets.social.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.testkit.bluesky.BlueskyServer;
import com.dryjets.testkit.bluesky.BlueskyServer.Account;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlueskyServerIT {

    private static final String POSTS = "app.bsky.feed.post";

    private final BlueskyServer server = BlueskyServer.orSkip();

    @Test
    void keepsAPost() {
        Account account = server.accounts().getFirst();
        String token = session(account);

        String uri = request()
                .auth()
                .oauth2(token)
                .body(Map.of(
                        "repo", account.did(),
                        "collection", POSTS,
                        "record",
                                Map.of(
                                        "$type",
                                        POSTS,
                                        "text",
                                        "Bread for families 👨‍👩‍👧‍👦",
                                        "createdAt",
                                        "2026-11-29T08:00:00Z")))
                .post("/xrpc/com.atproto.repo.createRecord")
                .then()
                .statusCode(200)
                .body("uri", startsWith("at://" + account.did() + "/" + POSTS + "/"))
                .extract()
                .path("uri");

        request()
                .queryParam("repo", account.did())
                .queryParam("collection", POSTS)
                .get("/xrpc/com.atproto.repo.listRecords")
                .then()
                .statusCode(200)
                .body("records.uri", hasItem(uri))
                .body("records.value.text", hasItem("Bread for families 👨‍👩‍👧‍👦"));
    }

    @Test
    void refusesAWrongPassword() {
        request()
                .body(Map.of("identifier", server.accounts().getFirst().handle(), "password", "wrong"))
                .post("/xrpc/com.atproto.server.createSession")
                .then()
                .statusCode(401)
                .body("error", equalTo("AuthenticationRequired"));
    }

    private String session(Account account) {
        return request()
                .body(Map.of("identifier", account.handle(), "password", account.password()))
                .post("/xrpc/com.atproto.server.createSession")
                .then()
                .statusCode(200)
                .body("did", equalTo(account.did()))
                .extract()
                .path("accessJwt");
    }

    private RequestSpecification request() {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON);
    }
}
