package com.dryjets.local.sandbox.network.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.dryjets.local.sandbox.SandboxExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests every kind of fault, on X where the network makes no difference. */
class FaultKindsTest {

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @ParameterizedTest
    @CsvSource({
        "unauthorized,401,Unauthorized",
        "token_expired,401,Unauthorized",
        "payment_required,402,credits depleted",
        "forbidden,403,You are not permitted to perform this action.",
        "duplicate,403,You are not allowed to create a Tweet with duplicate content.",
        "account_gone,403,Your account is suspended and is not permitted to access this feature.",
        "rate_limited,429,Too Many Requests",
        "daily_limit,429,Too Many Requests",
        "server_error,503,Service Unavailable"
    })
    void refusesBeforeStoring(String kind, int status, String detail) {
        fault("\"network\":\"twitter\",\"kind\":\"" + kind + "\"");

        given().header("Authorization", "Bearer twitter-sunrise-token")
                .contentType("application/json")
                .body("{\"text\":\"refused\"}")
                .post(sandbox.networkUrl("twitter") + "/2/tweets")
                .then()
                .statusCode(status)
                .body("detail", is(detail))
                .body("status", is(status));

        assertStored(0);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void resetsBeforeAndAfterStoring(HttpClient.Version version) {
        fault("\"network\":\"twitter\",\"kind\":\"reset\"");
        assertThatThrownBy(() -> tweet("lost", version, Duration.ofSeconds(20)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
        assertStored(0);

        fault("\"network\":\"twitter\",\"kind\":\"reset_after_accept\"");
        assertThatThrownBy(() -> tweet("kept", version, Duration.ofSeconds(20)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
        // A client may repeat a request by itself when a connection breaks.
        given().get(sandbox.url() + "/sandbox/posts?contains=kept").then().body("items.text.unique()", hasSize(1));
    }

    @Test
    void neverRespondsWithoutStoring() {
        fault("\"network\":\"twitter\",\"kind\":\"timeout\"");

        assertThatThrownBy(() -> tweet("lost", HttpClient.Version.HTTP_1_1, Duration.ofMillis(500)))
                .isInstanceOf(HttpTimeoutException.class);

        assertStored(0);
    }

    @Test
    void failsAfterStoring() throws Exception {
        fault("\"network\":\"twitter\",\"kind\":\"server_error_after_accept\"");

        assertThat(tweet("kept").statusCode()).isEqualTo(503);

        assertStored(1);
    }

    @Test
    void respondsSlowly() throws Exception {
        fault("\"network\":\"twitter\",\"kind\":\"slow\",\"seconds\":1");

        assertThatThrownBy(() -> tweet("slow", HttpClient.Version.HTTP_1_1, Duration.ofMillis(300)))
                .isInstanceOf(HttpTimeoutException.class);

        await().untilAsserted(() -> assertStored(1));
        assertThat(tweet("fast").statusCode()).isEqualTo(201);
    }

    @Test
    void hidesPostFromListsForAWhile() throws Exception {
        fault("\"network\":\"twitter\",\"kind\":\"hidden\",\"seconds\":1");

        assertThat(tweet("hidden").statusCode()).isEqualTo(201);

        timelineHas(0);
        assertStored(1);
        await().untilAsserted(() -> timelineHas(1));
    }

    @Test
    void losesAnAnswerToAPostThatListsDoNotShowYet() throws Exception {
        fault("\"network\":\"twitter\",\"kind\":\"server_error_after_accept\",\"unlistedSeconds\":1");

        assertThat(tweet("lost").statusCode()).isEqualTo(503);

        timelineHas(0);
        assertThat(tweet("lost").body()).contains("duplicate");
        assertStored(1);
        await().untilAsserted(() -> timelineHas(1));
    }

    private void timelineHas(int posts) {
        given().header("Authorization", "Bearer twitter-sunrise-token")
                .get(sandbox.networkUrl("twitter") + "/2/users/sunrise-twitter/tweets")
                .then()
                .body("meta.result_count", is(posts));
    }

    @Test
    void hitsOnlyTheGivenAccount() throws Exception {
        fault("\"network\":\"any\",\"kind\":\"server_error\",\"account\":\"sunrise-twitter-2\",\"operation\":\"any\"");

        assertThat(tweet("first account").statusCode()).isEqualTo(201);
        given().header("Authorization", "Bearer twitter-sunrise-token-2")
                .get(sandbox.networkUrl("twitter") + "/2/users/me")
                .then()
                .statusCode(503);
    }

    @Test
    void hitsWithAProbability() {
        fault("\"network\":\"twitter\",\"kind\":\"server_error\",\"operation\":\"read\",\"probability\":0.3");

        long failed = IntStream.range(0, 200)
                .map(i -> given().header("Authorization", "Bearer twitter-sunrise-token")
                        .get(sandbox.networkUrl("twitter") + "/2/users/me")
                        .statusCode())
                .filter(status -> status == 503)
                .count();

        assertThat(failed).isBetween(35L, 85L);
        given().get(sandbox.url() + "/sandbox/faults").then().body("items[0].hits", is((int) failed));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"network\":\"myspace\",\"kind\":\"slow\"'",
        "'\"network\":\"twitter\",\"kind\":\"flood\"'",
        "'\"network\":\"facebook\",\"kind\":\"payment_required\"'",
        "'\"network\":\"twitter\",\"kind\":\"slow\",\"operation\":\"dance\"'"
    })
    void rejectsWhatItDoesNotKnow(String fault) {
        given().body("{" + fault + "}")
                .post(sandbox.url() + "/sandbox/faults")
                .then()
                .statusCode(400);
    }

    private void assertStored(int posts) {
        given().get(sandbox.url() + "/sandbox/posts").then().body("items", hasSize(posts));
    }

    private void fault(String fields) {
        given().body("{" + fields + "}")
                .post(sandbox.url() + "/sandbox/faults")
                .then()
                .statusCode(204);
    }

    private HttpResponse<String> tweet(String text) throws IOException, InterruptedException {
        return tweet(text, HttpClient.Version.HTTP_1_1, Duration.ofSeconds(20));
    }

    private HttpResponse<String> tweet(String text, HttpClient.Version version, Duration timeout)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder().version(version).build()) {
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
