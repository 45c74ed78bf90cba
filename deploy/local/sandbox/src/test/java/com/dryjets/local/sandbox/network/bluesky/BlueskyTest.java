package com.dryjets.local.sandbox.network.bluesky;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.local.sandbox.SandboxExtension;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BlueskyTest {

    private static final String POSTS = "app.bsky.feed.post";

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
    void postsThreadWithFacets() {
        JsonObject facet = new JsonObject()
                .put("index", new JsonObject().put("byteStart", 0).put("byteEnd", 8))
                .put(
                        "features",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("$type", "app.bsky.richtext.facet#tag")
                                        .put("tag", "laundry")));
        JsonPath root = create(record("#laundry").put("facets", new JsonArray().add(facet)))
                .then()
                .statusCode(200)
                .body("uri", matchesPattern("at://did:plc:[a-z2-7]{24}/app\\.bsky\\.feed\\.post/[a-z2-7]{13}"))
                .body("cid", matchesPattern("bafyrei[a-z2-7]{52}"))
                .body("validationStatus", is("valid"))
                .header("RateLimit-Limit", "900")
                .header("RateLimit-Remaining", "899")
                .header("RateLimit-Policy", "900;w=900")
                .header("RateLimit-Reset", notNullValue())
                .extract()
                .jsonPath();
        JsonObject reference =
                new JsonObject().put("uri", root.getString("uri")).put("cid", root.getString("cid"));

        create(record("two")
                        .put("reply", new JsonObject().put("root", reference).put("parent", reference)))
                .then()
                .statusCode(200);

        given().get(sandbox.url() + "/sandbox/posts").then().body("items[1].replyTo", is(root.getString("uri")));
        with(session.getString("accessJwt"))
                .queryParam("uris", root.getString("uri"))
                .queryParam("uris", "at://did:plc:x/app.bsky.feed.post/none")
                .get(method("app.bsky.feed.getPosts"))
                .then()
                .body("posts", hasSize(1))
                .body("posts[0].likeCount", notNullValue())
                .body("posts[0].record.facets", hasSize(1));
    }

    @Test
    void pagesThroughRecords() {
        for (int i = 0; i < 5; i++) {
            create(record("post " + i));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("repo", session.getString("did"))
                    .queryParam("collection", POSTS)
                    .queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(method("com.atproto.repo.listRecords"))
                    .jsonPath();
            seen.addAll(page.getList("records.value.text"));
            cursor = page.getString("cursor");
        } while (cursor != null);

        assertThat(seen).containsExactly("post 4", "post 3", "post 2", "post 1", "post 0");
    }

    @Test
    void deletesIdempotentlyAndPutReplaces() {
        JsonObject request = request(record("chosen")).put("rkey", "3mabcdefghijk");
        post("com.atproto.repo.createRecord", request).then().statusCode(200);
        post("com.atproto.repo.createRecord", request).then().statusCode(500);
        post("com.atproto.repo.putRecord", request.put("record", record("replaced")))
                .then()
                .statusCode(200);
        given().get(sandbox.url() + "/sandbox/posts").then().body("items.text", contains("replaced"));

        JsonObject key = new JsonObject()
                .put("repo", session.getString("did"))
                .put("collection", POSTS)
                .put("rkey", "3mabcdefghijk");
        post("com.atproto.repo.deleteRecord", key).then().statusCode(200).body("commit.rev", notNullValue());
        post("com.atproto.repo.deleteRecord", key).then().statusCode(200);

        given().queryParam("repo", session.getString("did"))
                .queryParam("collection", POSTS)
                .queryParam("rkey", "3mabcdefghijk")
                .get(method("com.atproto.repo.getRecord"))
                .then()
                .statusCode(400)
                .body("error", is("RecordNotFound"));
    }

    @Test
    void embedsUploadedImagesUpToTheirLimit() {
        JsonObject small = upload(3);
        JsonObject large = upload(2_000_001);
        assertThat(small.getJsonObject("ref").getString("$link"))
                .startsWith("bafkrei")
                .hasSize(59);

        create(withImage(small)).then().statusCode(200);

        given().get(sandbox.url() + "/sandbox/posts")
                .then()
                .body("items[0].media.altText", contains("A shirt"))
                .body("items[0].media[0].size", is(3));
        create(withImage(large)).then().statusCode(400).body("error", is("BlobTooLarge"));
    }

    /** Its identifier is that of the content, so both uploads have the same. */
    @Test
    void embedsTheSameImageForTwoAccounts() {
        JsonObject image = upload(3);
        JsonPath harbor = signIn("harbor-bluesky.test", "bluesky-harbor-token")
                .then()
                .extract()
                .jsonPath();
        with(harbor.getString("accessJwt"))
                .contentType("image/png")
                .body(new byte[3])
                .post(method("com.atproto.repo.uploadBlob"))
                .then()
                .statusCode(200)
                .body("blob.ref.'$link'", is(image.getJsonObject("ref").getString("$link")));

        create(withImage(image)).then().statusCode(200);
    }

    private JsonObject withImage(JsonObject blob) {
        JsonObject image = new JsonObject().put("image", blob).put("alt", "A shirt");
        return record("picture")
                .put(
                        "embed",
                        new JsonObject()
                                .put("$type", "app.bsky.embed.images")
                                .put("images", new JsonArray().add(image)));
    }

    private JsonObject upload(int size) {
        Response response = with(session.getString("accessJwt"))
                .contentType("image/png")
                .body(new byte[size])
                .post(method("com.atproto.repo.uploadBlob"));
        response.then().statusCode(200).body("blob.mimeType", is("image/png")).body("blob.size", is(size));
        return new JsonObject(response.asString()).getJsonObject("blob");
    }

    @Test
    void embedsVideo() {
        Response upload = with(session.getString("accessJwt"))
                .contentType("video/mp4")
                .body(new byte[10])
                .post(method("com.atproto.repo.uploadBlob"));
        JsonObject blob = new JsonObject(upload.asString()).getJsonObject("blob");
        JsonObject embed = new JsonObject()
                .put("$type", "app.bsky.embed.video")
                .put("video", blob)
                .put("alt", "Moving shirts");

        create(record("video").put("embed", embed)).then().statusCode(200);

        given().get(sandbox.url() + "/sandbox/posts")
                .then()
                .body("items[0].media.kind", contains("VIDEO"))
                .body("items[0].media.altText", contains("Moving shirts"));
        blob.getJsonObject("ref").put("$link", "bafkreinothing");
        create(record("video").put("embed", embed)).then().statusCode(400).body("error", is("BlobNotFound"));
    }

    @Test
    void rejectsInvalidRecordsAndTokens() {
        create(record("x".repeat(301)))
                .then()
                .statusCode(400)
                .body("error", is("InvalidRequest"))
                .body(
                        "message",
                        is("Invalid app.bsky.feed.post record: Record/text must not be longer than 300 graphemes"));
        create(record("\uD83D\uDC69\u200D\uD83D\uDC67".repeat(150))).then().statusCode(200);
        create(new JsonObject().put("text", "no time")).then().statusCode(400);
        given().contentType("application/json")
                .body(request(record("x")).encode())
                .post(method("com.atproto.repo.createRecord"))
                .then()
                .statusCode(401)
                .body("error", is("AuthMissing"));
        given().body("{\"network\":\"bluesky\",\"kind\":\"token_expired\"}").post(sandbox.url() + "/sandbox/faults");
        create(record("late")).then().statusCode(400).body("error", is("ExpiredToken"));
        given().body("{\"network\":\"bluesky\",\"kind\":\"rate_limited\"}").post(sandbox.url() + "/sandbox/faults");
        create(record("fast"))
                .then()
                .statusCode(429)
                .body("error", is("RateLimitExceeded"))
                .header("RateLimit-Remaining", "0");
    }

    private static JsonObject record(String text) {
        return new JsonObject().put("$type", POSTS).put("text", text).put("createdAt", "2026-11-01T10:00:00.000Z");
    }

    private JsonObject request(JsonObject record) {
        return new JsonObject()
                .put("repo", session.getString("did"))
                .put("collection", POSTS)
                .put("record", record);
    }

    private Response create(JsonObject record) {
        return post("com.atproto.repo.createRecord", request(record));
    }

    private Response post(String name, JsonObject body) {
        return with(session.getString("accessJwt"))
                .contentType("application/json")
                .body(body.encode())
                .post(method(name));
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private String method(String name) {
        return sandbox.networkUrl("bluesky") + "/xrpc/" + name;
    }
}
