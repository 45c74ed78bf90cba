package com.dryjets.social.network.bluesky;

import static io.restassured.RestAssured.given;

import com.dryjets.testkit.bluesky.BlueskyServer;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Somebody else on Bluesky, who does what people do with posts. */
final class BlueskyReader {

    private static final String POST = "app.bsky.feed.post";

    private final BlueskyServer server;
    private final BlueskyServer.Account person;
    private final String token;

    private BlueskyReader(BlueskyServer server, BlueskyServer.Account person, String token) {
        this.server = server;
        this.person = person;
        this.token = token;
    }

    static BlueskyReader signIn(BlueskyServer server, BlueskyServer.Account person) {
        String token = given().baseUri(server.url().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("identifier", person.handle(), "password", person.password()))
                .post("/xrpc/com.atproto.server.createSession")
                .then()
                .statusCode(200)
                .extract()
                .path("accessJwt");
        return new BlueskyReader(server, person, token);
    }

    /** Likes a post; returns the address of the like. */
    String like(String uri) {
        return create("app.bsky.feed.like", Map.of("subject", reference(uri)));
    }

    void repost(String uri) {
        create("app.bsky.feed.repost", Map.of("subject", reference(uri)));
    }

    void reply(String uri, String text) {
        Map<String, String> post = reference(uri);
        create(POST, Map.of("text", text, "reply", Map.of("root", post, "parent", post)));
    }

    void quote(String uri, String text) {
        create(POST, Map.of("text", text, "embed", Map.of("$type", "app.bsky.embed.record", "record", reference(uri))));
    }

    /** Deletes a record of this person, such as a like. */
    void takeBack(String uri) {
        String[] parts = uri.split("/");
        request()
                .body(Map.of("repo", person.did(), "collection", parts[3], "rkey", parts[4]))
                .post("/xrpc/com.atproto.repo.deleteRecord")
                .then()
                .statusCode(200);
    }

    /** A reference to the present version of a record. */
    private Map<String, String> reference(String uri) {
        String[] parts = uri.split("/");
        String cid = request()
                .queryParam("repo", parts[2])
                .queryParam("collection", parts[3])
                .queryParam("rkey", parts[4])
                .get("/xrpc/com.atproto.repo.getRecord")
                .then()
                .statusCode(200)
                .extract()
                .path("cid");
        return Map.of("uri", uri, "cid", cid);
    }

    private String create(String collection, Map<String, Object> fields) {
        Map<String, Object> record = new HashMap<>(fields);
        record.put("$type", collection);
        record.put("createdAt", Instant.now().toString());
        return request()
                .body(Map.of("repo", person.did(), "collection", collection, "record", record))
                .post("/xrpc/com.atproto.repo.createRecord")
                .then()
                .statusCode(200)
                .extract()
                .path("uri");
    }

    private RequestSpecification request() {
        return given().baseUri(server.url().toString())
                .contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + token);
    }
}
