package com.dryjets.local.sandbox.network.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.dryjets.local.sandbox.SandboxExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultsTest {

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void timeoutAfterAcceptKeepsPost() throws Exception {
        fault("{\"network\":\"twitter\",\"kind\":\"timeout_after_accept\",\"count\":1}");

        assertThatThrownBy(() -> tweet("did it arrive?", Duration.ofMillis(700)))
                .isInstanceOf(HttpTimeoutException.class);

        given().get(sandbox.url() + "/sandbox/posts").then().body("items.text", contains("did it arrive?"));
        assertThat(tweet("this did").statusCode()).isEqualTo(201);
    }

    @Test
    void faultAffectsRequestedNumberOfRequestsAndStoresNothing() throws Exception {
        fault("{\"network\":\"twitter\",\"kind\":\"server_error\",\"count\":2}");

        assertThat(tweet("a").statusCode()).isEqualTo(503);
        assertThat(tweet("b").statusCode()).isEqualTo(503);
        assertThat(tweet("c").statusCode()).isEqualTo(201);
        given().get(sandbox.url() + "/sandbox/posts").then().body("items.text", contains("c"));
    }

    @Test
    void rateLimitReportsWhenItResets() throws Exception {
        fault("{\"network\":\"twitter\",\"kind\":\"rate_limited\",\"retryAfterSeconds\":30}");

        HttpResponse<String> refused = tweet("a");

        assertThat(refused.statusCode()).isEqualTo(429);
        long reset = Long.parseLong(
                refused.headers().firstValue("x-rate-limit-reset").orElseThrow());
        assertThat(Instant.ofEpochSecond(reset))
                .isBetween(Instant.now().plusSeconds(20), Instant.now().plusSeconds(32));
    }

    @Test
    void faultsAffectPublishingUnlessReadIsRequested() throws Exception {
        fault("{\"network\":\"twitter\",\"kind\":\"unauthorized\"}");
        fault("{\"network\":\"twitter\",\"kind\":\"server_error\",\"operation\":\"read\"}");

        given().header("Authorization", "Bearer twitter-sunrise-token")
                .get(sandbox.networkUrl("twitter") + "/2/users/me")
                .then()
                .statusCode(503);
        assertThat(tweet("a").statusCode()).isEqualTo(401);
        assertThat(tweet("b").statusCode()).isEqualTo(201);
    }

    @Test
    void rejectsUnknownFaultAndClearsOnRequest() throws Exception {
        given().body("{\"network\":\"myspace\"}")
                .post(sandbox.url() + "/sandbox/faults")
                .then()
                .statusCode(400);
        fault("{\"network\":\"twitter\",\"kind\":\"server_error\",\"count\":5}");

        given().delete(sandbox.url() + "/sandbox/faults").then().statusCode(204);

        assertThat(tweet("a").statusCode()).isEqualTo(201);
    }

    @Test
    void removesTheFaultsOfOneKindAndKeepsTheOthers() throws Exception {
        fault("{\"network\":\"twitter\",\"kind\":\"payment_required\",\"probability\":1}");
        fault("{\"network\":\"twitter\",\"kind\":\"server_error\",\"count\":1}");
        assertThat(tweet("a").statusCode()).isEqualTo(402);

        given().delete(sandbox.url() + "/sandbox/faults?kind=payment_required")
                .then()
                .statusCode(204);

        assertThat(tweet("b").statusCode()).isEqualTo(503);
        assertThat(tweet("c").statusCode()).isEqualTo(201);
        given().delete(sandbox.url() + "/sandbox/faults?kind=bad_luck").then().statusCode(400);
    }

    @Test
    void restartKeepsPostsAndCounters() throws Exception {
        tweet("still here");
        sandbox.restart(sandbox.options(Duration.ofMillis(1)));

        given().get(sandbox.url() + "/sandbox/posts?contains=still")
                .then()
                .body("items.size()", is(1))
                .body("items[0].account", is("sunrise-twitter"))
                .body("items[0].settled", is(true));
        assertThat(tweet("and on").statusCode()).isEqualTo(201);
        var ids = given().get(sandbox.url() + "/sandbox/posts").jsonPath().getList("items.id");
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    }

    private void fault(String body) {
        given().body(body).post(sandbox.url() + "/sandbox/faults").then().statusCode(204);
    }

    private HttpResponse<String> tweet(String text) throws IOException, InterruptedException {
        return tweet(text, Duration.ofMinutes(1));
    }

    private HttpResponse<String> tweet(String text, Duration timeout) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(sandbox.networkUrl("twitter") + "/2/tweets"))
                            .header("Authorization", "Bearer twitter-sunrise-token")
                            .timeout(timeout)
                            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"%s\"}".formatted(text)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
