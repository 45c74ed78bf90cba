package com.dryjets.local.sandbox.network;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.dryjets.local.sandbox.SandboxExtension;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ControlApiTest {

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension(options -> options.with("duplicate-seconds", "0"));

    @Test
    void summaryFindsWhatWasPostedTwice() {
        tweet("twitter-sunrise-token", "twice");
        tweet("twitter-sunrise-token", "twice");
        tweet("twitter-sunrise-token-2", "twice");
        tweet("twitter-harbor-token", "once");

        given().get(sandbox.url() + "/sandbox/summary")
                .then()
                .body("posts", is(4))
                .body("byNetwork.TWITTER", is(4))
                .body("byAccount.'sunrise-twitter'", is(2))
                .body("doubled", hasSize(1))
                .body("doubled[0].account", is("sunrise-twitter"))
                .body("doubled[0].ids", hasSize(2));
        given().get(sandbox.url() + "/sandbox/summary?account=harbor-twitter")
                .then()
                .body("posts", is(1));
    }

    @Test
    void listsTheNewestPosts() {
        for (String text : new String[] {"first", "second", "third"}) {
            tweet("twitter-sunrise-token", text);
        }

        given().get(sandbox.url() + "/sandbox/posts?limit=2").then().body("items.text", contains("second", "third"));
    }

    @Test
    void listsAccountsOfAllNetworks() {
        given().get(sandbox.url() + "/sandbox/accounts")
                .then()
                .body("items", hasSize(3 * 6 * 2))
                .body("items.id", hasItems("sunrise-bluesky", "harbor-tiktok-2"))
                .body("items.find { it.id == 'sunrise-linkedin-2' }.token", is("linkedin-sunrise-token-2"));
    }

    @Test
    void tellsWhenTheAudienceIsAttentive() {
        given().get(sandbox.url() + "/sandbox/audience?account=sunrise-twitter")
                .then()
                .body("zone", is("Europe/Berlin"))
                .body("hours", hasSize(168));
        given().get(sandbox.url() + "/sandbox/audience?account=nobody").then().statusCode(404);
    }

    @Test
    void removesSpam() {
        tweet("twitter-sunrise-token", "popular");
        await().untilAsserted(() ->
                given().get(sandbox.url() + "/sandbox/posts").then().body("items[0].settled", is(true)));
        JsonPath before = given().get(sandbox.url() + "/sandbox/posts").jsonPath();

        given().body("{\"post\":\"%s\",\"share\":1.0}".formatted(before.getString("items[0].id")))
                .post(sandbox.url() + "/sandbox/spam")
                .then()
                .statusCode(204);

        given().get(sandbox.url() + "/sandbox/posts")
                .then()
                .body("items[0].counters.likes", is(0))
                .body("items[0].counters.impressions", equalTo(before.getInt("items[0].counters.impressions")));
        given().body("{\"post\":\"1\"}")
                .post(sandbox.url() + "/sandbox/spam")
                .then()
                .statusCode(400);
    }

    @Test
    void memoryModeKeepsNothing() {
        sandbox.restart(sandbox.options(Duration.ofSeconds(1)).with("durable", "false"));
        tweet("twitter-sunrise-token", "gone with the process");
        given().get(sandbox.url() + "/sandbox/posts").then().body("items.text", contains("gone with the process"));

        sandbox.restart(sandbox.options(Duration.ofSeconds(1)).with("durable", "false"));

        given().get(sandbox.url() + "/sandbox/posts").then().body("items", hasSize(0));
    }

    private void tweet(String token, String text) {
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"text\":\"%s\"}".formatted(text))
                .post(sandbox.networkUrl("twitter") + "/2/tweets")
                .then()
                .statusCode(201);
    }
}
