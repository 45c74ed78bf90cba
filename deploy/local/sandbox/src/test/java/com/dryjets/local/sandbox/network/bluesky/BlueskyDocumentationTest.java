package com.dryjets.local.sandbox.network.bluesky;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.local.sandbox.SandboxExtension;
import com.dryjets.local.sandbox.network.Documented;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Compares answers with docs.bsky.app: with the examples of "Creating a post", and with examples composed of the fields in
 * the HTTP reference, which shows none. The tests of social-service check what it needs against Bluesky's own server.
 */
class BlueskyDocumentationTest {

    private static final String POSTS = "app.bsky.feed.post";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    private Response session;

    @BeforeEach
    void signIn() {
        session = given().contentType("application/json")
                .body("{\"identifier\":\"sunrise-bluesky.test\",\"password\":\"bluesky-sunrise-token\"}")
                .post(method("com.atproto.server.createSession"));
    }

    /** HTTP reference, "com.atproto.server.createSession"; the status is of inactive accounts. */
    @Test
    void signsIn() {
        Documented.example("""
                        {"accessJwt": "string",
                         "refreshJwt": "string",
                         "handle": "string",
                         "did": "string",
                         "didDoc": {},
                         "email": "string",
                         "emailConfirmed": true,
                         "emailAuthFactor": true,
                         "active": true,
                         "status": "takendown"}""").without("emailAuthFactor", "status").matches(session.asString());
    }

    /** "Creating a post", "Posting via the API"; the reference of createRecord has the commit and the validation, too. */
    @Test
    void createsARecord() {
        Response created = create();

        Documented.example("""
                        {"uri": "at://did:plc:u5cwb2mwiv2bfq53cjufe6yn/app.bsky.feed.post/3k4duaz5vfs2b",
                         "cid": "bafyreibjifzpqj6o6wcq3hejh7y4z4z2vmiklkvykc57tw3pcbx3kxifpm"}""").with("commit", "validationStatus").matches(created.asString());
        created.then().body("uri", startsWith("at://did:plc:")).body("cid", startsWith("bafyrei"));
    }

    /** "Creating a post", "Images embeds". */
    @Test
    void takesAnImage() {
        Response uploaded =
                with().contentType("image/png").body(new byte[8]).post(method("com.atproto.repo.uploadBlob"));

        Documented.example("""
                        {"blob": {
                            "$type": "blob",
                            "ref": {"$link": "bafkreibabalobzn6cd366ukcsjycp4yymjymgfxcv6xczmlgpemzkz3cfa"},
                            "mimeType": "image/png",
                            "size": 760898}}""").matches(uploaded.asString());
    }

    /** HTTP reference, "app.bsky.feed.getPosts"; without what only some posts and viewers have. */
    @Test
    void showsAPostWithItsCounts() {
        String uri = create().path("uri");

        Documented.example("""
                        {"posts": [{
                            "uri": "string",
                            "cid": "string",
                            "author": {"did": "string", "handle": "string", "displayName": "string"},
                            "record": {},
                            "bookmarkCount": 0,
                            "replyCount": 0,
                            "repostCount": 0,
                            "likeCount": 0,
                            "quoteCount": 0,
                            "indexedAt": "2026-08-24T14:15:22Z",
                            "labels": []}]}""")
                .matches(with().queryParam("uris", uri)
                        .get(method("app.bsky.feed.getPosts"))
                        .asString());
    }

    private Response create() {
        JsonObject record = new JsonObject()
                .put("$type", POSTS)
                .put("text", "Hello World!")
                .put("createdAt", "2023-08-07T05:31:12.156888Z");
        return with().contentType("application/json")
                .body(new JsonObject()
                        .put("repo", session.<String>path("did"))
                        .put("collection", POSTS)
                        .put("record", record)
                        .encode())
                .post(method("com.atproto.repo.createRecord"));
    }

    private RequestSpecification with() {
        return given().header("Authorization", "Bearer " + session.path("accessJwt"));
    }

    private String method(String name) {
        return sandbox.networkUrl("bluesky") + "/xrpc/" + name;
    }
}
