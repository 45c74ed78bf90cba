package com.dryjets.local.sandbox.network.linkedin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.local.sandbox.SandboxExtension;
import com.dryjets.local.sandbox.network.oauth.SignIn;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkedInPostsTest {

    private static final String AUTHOR = "urn:li:organization:sunrise-linkedin";
    private static final String STATIC = "linkedin-sunrise-token";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension(options -> options.with("processing-seconds", "2"));

    @Test
    void memberSignsInAndPostsForEachOrganization() {
        String code = SignIn.at(
                        sandbox.networkUrl("linkedin") + "/oauth/v2/authorization",
                        "sunrise-linkedin",
                        Map.of("client_id", "app", "scope", "w_organization_social r_organization_social"))
                .get("code");
        Response tokens =
                token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", SignIn.REDIRECT));
        tokens.then()
                .statusCode(200)
                .body("expires_in", is(5_183_999))
                .body("refresh_token_expires_in", is(31_535_999));
        String access = tokens.path("access_token");

        linkedIn(access)
                .queryParam("q", "roleAssignee")
                .get("/rest/organizationAcls")
                .then()
                .body("elements.organization", contains(AUTHOR, AUTHOR + "-2"));
        linkedIn(access)
                .body(post(AUTHOR + "-2", "second").encode())
                .post("/rest/posts")
                .then()
                .statusCode(201);
        linkedIn(access)
                .body(post("urn:li:organization:harbor-linkedin", "foreign").encode())
                .post("/rest/posts")
                .then()
                .statusCode(403);
        Response refreshed =
                token(Map.of("grant_type", "refresh_token", "refresh_token", tokens.<String>path("refresh_token")));
        assertThat(refreshed.<String>path("refresh_token")).isEqualTo(tokens.path("refresh_token"));
        token(Map.of("grant_type", "refresh_token", "refresh_token", "x"))
                .then()
                .statusCode(400)
                .body("error", is("invalid_grant"));
    }

    private Response token(Map<String, String> form) {
        return given().formParams(form)
                .formParam("client_id", "app")
                .formParam("client_secret", "sandbox-secret")
                .post(sandbox.networkUrl("linkedin") + "/oauth/v2/accessToken");
    }

    @Test
    void duplicateNamesTheEarlierPost() {
        String urn = create(post(AUTHOR, "Same again")).header("x-restli-id");

        create(post(AUTHOR, "Same again"))
                .then()
                .statusCode(422)
                .body("errorDetailType", is("com.linkedin.common.error.BadRequest"))
                .body(
                        "message",
                        is("com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate"
                                + " of " + urn))
                .body("errorDetails.inputErrors[0].code", is("DUPLICATE_POST"));
    }

    @Test
    void retiredVersionIsRefused() {
        given().baseUri(sandbox.networkUrl("linkedin"))
                .header("Authorization", "Bearer " + STATIC)
                .header("LinkedIn-Version", "202404")
                .header("X-Restli-Protocol-Version", "2.0.0")
                .get("/rest/posts")
                .then()
                .statusCode(426)
                .body("status", is(426))
                .body("code", is("NONEXISTENT_VERSION"))
                .body("message", is("Requested version 20240401 is not active"));
    }

    @Test
    void editsAndReturnsLittleText() {
        String urn = create(post(AUTHOR, "old")).header("x-restli-id");

        linkedIn(STATIC)
                .header("X-RestLi-Method", "PARTIAL_UPDATE")
                .body("{\"patch\":{\"$set\":{\"commentary\":\"Clean \\\\(really\\\\) #laundry\"}}}")
                .post("/rest/posts/{urn}", urn)
                .then()
                .statusCode(204);

        linkedIn(STATIC)
                .get("/rest/posts/{urn}", urn)
                .then()
                .body("commentary", is("Clean \\(really\\) {hashtag|\\#|laundry}"));
        given().get(sandbox.url() + "/sandbox/posts").then().body("items[0].text", is("Clean (really) #laundry"));
    }

    @Test
    void pagesThroughAnAuthorsPosts() {
        for (int i = 0; i < 5; i++) {
            create(post(AUTHOR, "post " + i));
        }
        List<String> seen = new ArrayList<>();
        for (int start = 0; start < 5; start += 2) {
            seen.addAll(page(start, 2).getList("elements.commentary"));
        }

        assertThat(seen).containsExactly("post 4", "post 3", "post 2", "post 1", "post 0");
        assertThat(page(0, 2).getString("paging.links[0].rel")).isEqualTo("next");
        assertThat(page(4, 2).getList("paging.links")).isEmpty();
    }

    private JsonPath page(int start, int count) {
        return linkedIn(STATIC)
                .queryParam("q", "author")
                .queryParam("author", AUTHOR)
                .queryParam("start", start)
                .queryParam("count", count)
                .get("/rest/posts")
                .jsonPath();
    }

    @Test
    void uploadsImagesWithAltText() {
        JsonArray images = new JsonArray();
        for (String alt : List.of("One", "Two")) {
            JsonPath upload = initialize("/rest/images", new JsonObject().put("owner", AUTHOR));
            given().body(new byte[] {1, 2, 3})
                    .contentType("application/octet-stream")
                    .put(upload.getString("value.uploadUrl"))
                    .then()
                    .statusCode(201);
            images.add(
                    new JsonObject().put("id", upload.getString("value.image")).put("altText", alt));
        }
        linkedIn(STATIC)
                .get("/rest/images/{urn}", images.getJsonObject(0).getString("id"))
                .then()
                .body("status", is("AVAILABLE"));

        create(post(AUTHOR, "two")
                        .put("content", new JsonObject().put("multiImage", new JsonObject().put("images", images))))
                .then()
                .statusCode(201);

        given().get(sandbox.url() + "/sandbox/posts").then().body("items[0].media.altText", contains("One", "Two"));
        create(post(AUTHOR, "missing")
                        .put("content", new JsonObject().put("media", new JsonObject().put("id", "urn:li:image:1"))))
                .then()
                .statusCode(422);
    }

    @Test
    void uploadsVideoInPartsAndCountsItApart() {
        int size = (4 << 20) + 10;
        JsonPath upload =
                initialize("/rest/videos", new JsonObject().put("owner", AUTHOR).put("fileSizeBytes", size));
        List<String> etags = new ArrayList<>();
        for (Map<String, Object> part : upload.<Map<String, Object>>getList("value.uploadInstructions")) {
            int length = (int) part.get("lastByte") - (int) part.get("firstByte") + 1;
            etags.add(given().body(new byte[length])
                    .contentType("application/octet-stream")
                    .put(part.get("uploadUrl").toString())
                    .header("ETag"));
        }
        String urn = upload.getString("value.video");
        assertThat(etags).hasSize(2);
        finish(urn, etags.reversed()).then().statusCode(422);
        finish(urn, etags).then().statusCode(200);
        linkedIn(STATIC).get("/rest/videos/{urn}", urn).then().body("status", is("PROCESSING"));
        await().untilAsserted(() ->
                linkedIn(STATIC).get("/rest/videos/{urn}", urn).then().body("status", is("AVAILABLE")));

        String post = create(post(AUTHOR, "moving")
                        .put(
                                "content",
                                new JsonObject()
                                        .put(
                                                "media",
                                                new JsonObject().put("id", urn).put("title", "T"))))
                .then()
                .header("x-restli-id", startsWith("urn:li:ugcPost:"))
                .extract()
                .header("x-restli-id");

        statistics("shares", post).then().body("elements", hasSize(0));
        statistics("ugcPosts", post).then().body("elements.ugcPost", contains(post));
    }

    private Response statistics(String parameter, String urn) {
        return linkedIn(STATIC)
                .queryParam("q", "organizationalEntity")
                .queryParam("organizationalEntity", AUTHOR)
                .queryParam(parameter, "List(" + urn + ")")
                .get("/rest/organizationalEntityShareStatistics");
    }

    private Response finish(String urn, List<String> parts) {
        JsonObject request =
                new JsonObject().put("video", urn).put("uploadToken", "").put("uploadedPartIds", new JsonArray(parts));
        return linkedIn(STATIC)
                .queryParam("action", "finalizeUpload")
                .body(new JsonObject().put("finalizeUploadRequest", request).encode())
                .post("/rest/videos");
    }

    private JsonPath initialize(String path, JsonObject request) {
        return linkedIn(STATIC)
                .queryParam("action", "initializeUpload")
                .body(new JsonObject().put("initializeUploadRequest", request).encode())
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void commentsAndCounts() {
        String urn = create(post(AUTHOR, "discuss")).header("x-restli-id");
        JsonObject comment = new JsonObject()
                .put("actor", AUTHOR)
                .put("object", urn)
                .put("message", new JsonObject().put("text", "Link: https://example.org"));

        String id = linkedIn(STATIC)
                .body(comment.encode())
                .post("/rest/socialActions/{urn}/comments", urn)
                .then()
                .statusCode(201)
                .body("commentUrn", startsWith("urn:li:comment:(" + urn))
                .extract()
                .header("x-restli-id");

        linkedIn(STATIC).get("/rest/socialActions/{urn}/comments", urn).then().body("elements.id", contains(id));
        linkedIn(STATIC).get("/rest/socialMetadata/{urn}", urn).then().body("entity", is(urn));
        linkedIn(STATIC).get("/rest/socialActions/{urn}", urn).then().body("target", is(urn));
    }

    private Response create(JsonObject post) {
        return linkedIn(STATIC).body(post.encode()).post("/rest/posts");
    }

    private static JsonObject post(String author, String commentary) {
        return new JsonObject()
                .put("author", author)
                .put("commentary", commentary)
                .put("visibility", "PUBLIC")
                .put("distribution", new JsonObject().put("feedDistribution", "MAIN_FEED"))
                .put("lifecycleState", "PUBLISHED");
    }

    private RequestSpecification linkedIn(String token) {
        return given().baseUri(sandbox.networkUrl("linkedin"))
                .header("Authorization", "Bearer " + token)
                .header("LinkedIn-Version", "202610")
                .header("X-Restli-Protocol-Version", "2.0.0")
                .contentType("application/json");
    }
}
