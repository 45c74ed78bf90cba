package com.dryjets.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against an HTTP server that speaks the Messages API. */
class ClaudeClientTest {

    private static final String MESSAGES = "/v1/messages";
    private static final List<ChatMessage> PROMPT = List.of(UserMessage.from("Say hello"));

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    record Greeting(String text) {}

    private record Settings(Optional<String> apiKey, String baseUrl) implements ClaudeConfig {
        @Override
        public String model() {
            return "a-model";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public int maxTokens() {
            return 100;
        }

        @Override
        public int failures() {
            return 2;
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(1);
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": \"Hello\"}",
                "Here it is: {\"text\": \"Hello\", \"mood\": \"unasked\"}",
                "```json\n{\"text\": \"Hello\"}\n```"
            })
    void readsTheJsonObjectOfTheAnswer(String answer) {
        answer(answer);

        assertThat(client("key").ask(Greeting.class, PROMPT)).isEqualTo(new Greeting("Hello"));

        server.verify(postRequestedFor(urlEqualTo(MESSAGES))
                .withHeader("x-api-key", equalTo("key"))
                .withRequestBody(matchingJsonPath("$.model", equalTo("a-model"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I would rather not.", "{\"text\": ", "[]", ""})
    void failsWithoutAJsonObject(String answer) {
        answer(answer);

        assertThatThrownBy(() -> client("key").ask(Greeting.class, PROMPT)).isInstanceOf(ModelFailure.class);
    }

    @Test
    void opensTheCircuitAfterConsecutiveFailuresAndTriesAgainLater() {
        server.stubFor(post(MESSAGES).willReturn(aResponse().withStatus(529)));
        ClaudeClient client = client("key");
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> client.ask(Greeting.class, PROMPT)).isInstanceOf(ModelFailure.class);
        }
        server.verify(2, postRequestedFor(urlEqualTo(MESSAGES)));
        assertThat(client.isReady()).isFalse();
        answer("{\"text\": \"Hello\"}");

        await().until(client::isReady);

        assertThat(client.ask(Greeting.class, PROMPT).text()).isEqualTo("Hello");
    }

    @Test
    void failsWhenTheAnswerTakesTooLong() {
        server.stubFor(post(MESSAGES).willReturn(okJson(message("{}")).withFixedDelay(4_000)));

        assertThatThrownBy(() -> client("key").ask(Greeting.class, PROMPT)).isInstanceOf(ModelFailure.class);
    }

    @Test
    void sendsNothingWithoutAKey() {
        for (String key : new String[] {null, " "}) {
            ClaudeClient client = client(key);

            assertThat(client.isReady()).isFalse();
            assertThatThrownBy(() -> client.ask(Greeting.class, PROMPT)).isInstanceOf(ModelFailure.class);
        }
        server.verify(0, postRequestedFor(urlEqualTo(MESSAGES)));
    }

    private ClaudeClient client(String key) {
        return new ClaudeClient(new Settings(Optional.ofNullable(key), server.baseUrl()));
    }

    private void answer(String text) {
        server.stubFor(post(MESSAGES).willReturn(okJson(message(text))));
    }

    private static String message(String text) {
        ObjectNode message = new ObjectMapper()
                .createObjectNode()
                .put("id", "msg_1")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", "a-model")
                .put("stop_reason", "end_turn");
        message.putArray("content").addObject().put("type", "text").put("text", text);
        message.putObject("usage").put("input_tokens", 1).put("output_tokens", 1);
        return message.toString();
    }
}
