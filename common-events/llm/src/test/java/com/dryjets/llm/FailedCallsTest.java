package com.dryjets.llm;

import static com.dryjets.llm.ModelEndpoint.HELLO;
import static com.dryjets.llm.ModelEndpoint.ask;
import static com.dryjets.llm.ModelEndpoint.failure;
import static com.dryjets.llm.ModelFixtures.message;
import static com.dryjets.testkit.Waiting.await;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.llm.ModelEndpoint.Greeting;
import com.dryjets.llm.ModelFailure.Reason;
import com.dryjets.llm.ModelLedger.Result;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client repeats, how long it waits, and when it stops calling. */
class FailedCallsTest {

    @RegisterExtension
    final ModelEndpoint endpoint = new ModelEndpoint();

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 529})
    void triesAgainAfterAPassingError(int status) {
        endpoint.failsOnce(aResponse().withStatus(status));

        assertThat(ask(endpoint.client(), "Say hello")).isEqualTo(new Greeting("Hello"));

        endpoint.verify(2);
    }

    @Test
    void triesAgainAfterALostConnection() {
        endpoint.failsOnce(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(ask(endpoint.client(), "Say hello")).isEqualTo(new Greeting("Hello"));
    }

    @ParameterizedTest
    @CsvSource({"429, 30, OVERLOADED", "529, 3600, OVERLOADED"})
    void doesNotWaitLongerThanTheTimeLimit(int status, String retryAfter, Reason reason) {
        endpoint.answers(aResponse().withStatus(status).withHeader("Retry-After", retryAfter));

        assertThat(failure(endpoint.client(), "Say hello").reason()).isEqualTo(reason);

        endpoint.verify(1);
    }

    @Test
    void waitsAsLongAsTheProviderAsks() {
        endpoint.failsOnce(aResponse().withStatus(429).withHeader("Retry-After", "1"));

        assertThat(ask(endpoint.client(Map.of("timeout", "30s", "retry-delay", "20s")), "Say hello"))
                .isEqualTo(new Greeting("Hello"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413})
    void doesNotRepeatARequestThatIsWrong(int status) {
        endpoint.answers(aResponse().withStatus(status));

        assertThat(failure(endpoint.client(), "Say hello").reason()).isEqualTo(Reason.UNAVAILABLE);

        endpoint.verify(1);
        assertThat(endpoint.ledger().tokens("sunrise")).isZero();
    }

    @Test
    void keepsTheBookingOfACallThatTakesTooLong() {
        endpoint.answers(okJson(message(HELLO, "end_turn")).withFixedDelay(30_000));

        assertThat(failure(endpoint.client(Map.of("timeout", "300ms")), "Say hello")
                        .reason())
                .isEqualTo(Reason.TIMED_OUT);

        assertThat(endpoint.ledger().results()).containsExactly(new Result(CallOutcome.TIMED_OUT, null, null, null));
        assertThat(endpoint.ledger().tokens("sunrise")).isPositive();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void limitsTheTimeOfAnAnswerThatTricklesIn() {
        endpoint.answers(okJson(message(HELLO, "end_turn")).withChunkedDribbleDelay(100, 30_000));

        assertThat(failure(endpoint.client(Map.of("timeout", "500ms")), "Say hello")
                        .reason())
                .isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void doesNotTakeAnotherProtocolForAnAnswer() {
        endpoint.answers(aResponse().withStatus(200).withBody("<html>Maintenance</html>"));

        assertThat(failure(endpoint.client(), "Say hello").reason()).isEqualTo(Reason.MALFORMED);

        endpoint.verify(1);
    }

    @Test
    void pausesAfterConsecutiveFailuresAndTriesAgainLater() {
        endpoint.answers(aResponse().withStatus(529));
        ModelClient client = endpoint.client(Map.of("failures", "2", "retries", "0"));
        for (int i = 0; i < 4; i++) {
            assertThat(failure(client, "Say hello").reason()).isEqualTo(i < 2 ? Reason.OVERLOADED : Reason.PAUSED);
        }
        endpoint.verify(2);
        assertThat(client.isReady()).isFalse();
        endpoint.answers(okJson(message(HELLO, "end_turn")));

        await().until(client::isReady);

        assertThat(ask(client, "Say hello")).isEqualTo(new Greeting("Hello"));
    }
}
