package com.dryjets.local.sandbox.network.x;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.dryjets.local.sandbox.SandboxExtension;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class XApiTest {

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension(options -> options.withRateLimit(5));

    @Test
    void storesTweetAndCountsAudience() {
        String id = tweet("Fresh shirts by noon");

        await().untilAsserted(() -> given().when()
                .get(sandbox.url() + "/sandbox/posts?contains=Fresh shirts")
                .then()
                .body("items[0].settled", is(true)));
        var counters = given().when().get(sandbox.url() + "/sandbox/posts").jsonPath();
        as("twitter-sunrise-token")
                .queryParam("ids", id)
                .queryParam("tweet.fields", "public_metrics,non_public_metrics")
                .get("/2/tweets")
                .then()
                .statusCode(200)
                .body(
                        "data[0].public_metrics.impression_count",
                        equalTo(counters.getInt("items[0].counters.impressions")))
                .body("data[0].public_metrics.impression_count", greaterThan(0))
                .body(
                        "data[0].public_metrics.with { it.retweet_count + it.quote_count }",
                        equalTo(counters.getInt("items[0].counters.shares")))
                .body(
                        "data[0].non_public_metrics.url_link_clicks",
                        equalTo(counters.getInt("items[0].counters.clicks")));
    }

    @Test
    void listsAndDeletesTweets() {
        String first = tweet("one");
        String second = tweet("two");

        as("twitter-sunrise-token").delete("/2/tweets/" + first).then().body("data.deleted", is(true));

        as("twitter-sunrise-token")
                .get("/2/users/sunrise-twitter/tweets?tweet.fields=created_at")
                .then()
                .body("data.id", contains(second))
                .body("meta.result_count", is(1));
        as("twitter-sunrise-token")
                .get("/2/tweets/" + first)
                .then()
                .statusCode(200)
                .body("errors[0].title", is("Not Found Error"));
    }

    @Test
    void hidesTweetsFromOtherAccounts() {
        String id = tweet("ours");

        as("twitter-harbor-token").get("/2/tweets/" + id).then().body("errors", hasSize(1));
        as("twitter-harbor-token").get("/2/users/me").then().body("data.id", is("harbor-twitter"));
        as("twitter-harbor-token").get("/2/users/sunrise-twitter/tweets").then().statusCode(403);
    }

    @Test
    void rejectsWrongTokenAndLongText() {
        as("stolen").get("/2/users/me").then().statusCode(401).body("title", is("Unauthorized"));
        as("twitter-sunrise-token")
                .body("{\"text\":\"%s\"}".formatted("x".repeat(281)))
                .post("/2/tweets")
                .then()
                .statusCode(400)
                .body("title", is("Invalid Request"));
        as("twitter-sunrise-token").body("not json").post("/2/tweets").then().statusCode(400);
    }

    @Test
    void limitsRequestsPerAccount() {
        for (int i = 0; i < 5; i++) {
            as("twitter-sunrise-token")
                    .get("/2/users/me")
                    .then()
                    .statusCode(200)
                    .header("x-rate-limit-remaining", String.valueOf(4 - i));
        }

        as("twitter-sunrise-token")
                .get("/2/users/me")
                .then()
                .statusCode(429)
                .header("x-rate-limit-limit", "5")
                .header("x-rate-limit-remaining", "0");
        as("twitter-harbor-token").get("/2/users/me").then().statusCode(200);
    }

    private String tweet(String text) {
        return as("twitter-sunrise-token")
                .body("{\"text\":\"%s\"}".formatted(text))
                .post("/2/tweets")
                .then()
                .statusCode(201)
                .body("data.text", equalTo(text))
                .extract()
                .path("data.id");
    }

    private RequestSpecification as(String token) {
        return given().baseUri(sandbox.networkUrl("twitter"))
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .when();
    }
}
