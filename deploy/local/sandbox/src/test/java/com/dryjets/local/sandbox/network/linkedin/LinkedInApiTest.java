package com.dryjets.local.sandbox.network.linkedin;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.local.sandbox.SandboxExtension;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkedInApiTest {

    private static final String AUTHOR = "urn:li:organization:sunrise-linkedin";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void storesPostAndCountsAudience() {
        String urn = linkedIn("linkedin-sunrise-token")
                .body(post("How we halved our water use \\(by reuse\\)"))
                .post("/rest/posts")
                .then()
                .statusCode(201)
                .header("x-restli-id", startsWith("urn:li:share:"))
                .extract()
                .header("x-restli-id");

        await().untilAsserted(() ->
                given().get(sandbox.url() + "/sandbox/posts").then().body("items[0].settled", is(true)));
        var actual = given().get(sandbox.url() + "/sandbox/posts").jsonPath();
        linkedIn("linkedin-sunrise-token")
                .queryParam("q", "organizationalEntity")
                .queryParam("organizationalEntity", AUTHOR)
                .queryParam("shares", "List(" + urn + ")")
                .get("/rest/organizationalEntityShareStatistics")
                .then()
                .statusCode(200)
                .body("elements.share", contains(urn))
                .body(
                        "elements[0].totalShareStatistics.impressionCount",
                        equalTo(actual.getInt("items[0].counters.impressions")))
                .body(
                        "elements[0].totalShareStatistics.uniqueImpressionsCount",
                        equalTo(actual.getInt("items[0].counters.reach")));
        linkedIn("linkedin-sunrise-token")
                .queryParam("q", "author")
                .queryParam("author", AUTHOR)
                .get("/rest/posts")
                .then()
                .body("elements.commentary", contains("How we halved our water use \\(by reuse\\)"));
    }

    @Test
    void deletesIdempotently() {
        String urn = linkedIn("linkedin-sunrise-token")
                .body(post("gone soon"))
                .post("/rest/posts")
                .header("x-restli-id");

        for (int i = 0; i < 2; i++) {
            linkedIn("linkedin-sunrise-token")
                    .delete("/rest/posts/{urn}", urn)
                    .then()
                    .statusCode(204);
        }

        linkedIn("linkedin-sunrise-token").get("/rest/posts/{urn}", urn).then().statusCode(404);
        given().get(sandbox.url() + "/sandbox/posts").then().body("items.deleted", contains(true));
    }

    @Test
    void rejectsWrongTokenMissingVersionForeignAuthorAndLongText() {
        linkedIn("stolen")
                .body(post("x"))
                .post("/rest/posts")
                .then()
                .statusCode(401)
                .body("code", is("INVALID_ACCESS_TOKEN"));
        given().baseUri(sandbox.networkUrl("linkedin"))
                .header("Authorization", "Bearer linkedin-sunrise-token")
                .body(post("x"))
                .post("/rest/posts")
                .then()
                .statusCode(400)
                .body("code", is("VERSION_MISSING"));
        linkedIn("linkedin-harbor-token")
                .body(post("x"))
                .post("/rest/posts")
                .then()
                .statusCode(403);
        linkedIn("linkedin-sunrise-token")
                .body(post("x".repeat(3001)))
                .post("/rest/posts")
                .then()
                .statusCode(422);
    }

    private static String post(String commentary) {
        return new JsonObject()
                .put("author", AUTHOR)
                .put("commentary", commentary)
                .put("visibility", "PUBLIC")
                .put("distribution", new JsonObject().put("feedDistribution", "MAIN_FEED"))
                .put("lifecycleState", "PUBLISHED")
                .encode();
    }

    private RequestSpecification linkedIn(String token) {
        return given().baseUri(sandbox.networkUrl("linkedin"))
                .header("Authorization", "Bearer " + token)
                .header("LinkedIn-Version", "202506")
                .header("X-Restli-Protocol-Version", "2.0.0")
                .contentType("application/json");
    }
}
