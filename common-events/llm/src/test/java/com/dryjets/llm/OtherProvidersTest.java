package com.dryjets.llm;

import static com.dryjets.llm.ModelEndpoint.HELLO;
import static com.dryjets.llm.ModelEndpoint.ask;
import static com.dryjets.llm.ModelEndpoint.failure;
import static com.dryjets.llm.ModelFixtures.completion;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.llm.ModelEndpoint.Greeting;
import com.dryjets.llm.ModelFailure.Reason;
import com.dryjets.llm.ModelLedger.Result;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Servers that speak the protocol of OpenAI. */
class OtherProvidersTest {

    private static final String COMPLETIONS = "/v1/chat/completions";

    @RegisterExtension
    final ModelEndpoint endpoint = new ModelEndpoint();

    @Test
    void asksAServerThatIsCompatibleWithOpenAi() {
        endpoint.server().stubFor(post(COMPLETIONS).willReturn(okJson(completion(HELLO, "stop"))));
        ModelClient client = endpoint.client(Map.of(
                "provider", "OPENAI",
                "writing-model", "gpt-5",
                "prices.gpt-5.input", "1",
                "prices.gpt-5.output", "10",
                "prices.gpt-5.cache-read", "0.1"));

        assertThat(ask(client, "Say hello")).isEqualTo(new Greeting("Hello"));

        endpoint.server()
                .verify(postRequestedFor(urlEqualTo(COMPLETIONS))
                        .withHeader("Authorization", equalTo("Bearer key"))
                        .withRequestBody(matchingJsonPath("$.model", equalTo("gpt-5")))
                        .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system"))));
        // 1,000 input at 1 USD, 500 from the cache at 0.1, 100 output at 10, per million.
        assertThat(endpoint.ledger().results())
                .containsExactly(new Result(
                        CallOutcome.ANSWERED, new Usage(1_000, 0, 500, 100), new BigDecimal("0.002050"), HELLO));
        assertThat(client.engine()).isEqualTo("openai");
    }

    @Test
    void saysThatAnOpenAiAnswerWasCutOff() {
        endpoint.server().stubFor(post(COMPLETIONS).willReturn(okJson(completion("{\"text\": \"He", "length"))));

        assertThat(failure(endpoint.client(Map.of("provider", "OPENAI")), "Say hello")
                        .reason())
                .isEqualTo(Reason.CUT_OFF);
    }

    @Test
    void asksALocalOllamaWithoutAKeyAtNoCost() {
        endpoint.server().stubFor(post(COMPLETIONS).willReturn(okJson(completion(HELLO, "stop"))));
        ModelClient client = endpoint.client(Map.of("provider", "OLLAMA", "api-key", "", "writing-model", "llama3.2"));

        assertThat(ask(client, "Say hello")).isEqualTo(new Greeting("Hello"));

        endpoint.server()
                .verify(postRequestedFor(urlEqualTo(COMPLETIONS))
                        .withHeader("x-api-key", absent())
                        .withRequestBody(matchingJsonPath("$.model", equalTo("llama3.2"))));
        assertThat(endpoint.ledger().results()).extracting(Result::cost).containsExactly(BigDecimal.ZERO);
        assertThat(client.engine()).isEqualTo("ollama");
    }
}
