package com.dryjets.content.model;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A server that speaks the Messages API, and a service that uses it. */
public class ModelServer implements QuarkusTestResourceLifecycleManager {

    private static final String SCENARIO = "answers";
    private static final String MESSAGES = "/v1/messages";
    private static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort());
    private static final AtomicReference<Runnable> MEANWHILE = new AtomicReference<>(() -> {});

    static {
        // Called before the answer is sent.
        SERVER.addMockServiceRequestListener(
                (request, response) -> MEANWHILE.get().run());
    }

    @Override
    public Map<String, String> start() {
        SERVER.start();
        return Map.of(
                "dryjets.llm.api-key", "key",
                "dryjets.llm.base-url", SERVER.baseUrl() + "/v1",
                "dryjets.llm.retries", "0",
                "dryjets.llm.daily-tokens-of.poor", "10");
    }

    @Override
    public void stop() {
        SERVER.stop();
    }

    /** Answers the next requests with these texts and all later ones with the last, and forgets the requests so far. */
    public static void answers(String... texts) {
        SERVER.resetAll();
        MEANWHILE.set(() -> {});
        for (int i = 0; i < texts.length; i++) {
            boolean isLast = i == texts.length - 1;
            SERVER.stubFor(post(MESSAGES)
                    .inScenario(SCENARIO)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : String.valueOf(i))
                    .willReturn(okJson(message(texts[i])))
                    .willSetStateTo(String.valueOf(isLast ? i : i + 1)));
            if (isLast && i == 0) {
                SERVER.stubFor(post(MESSAGES)
                        .inScenario(SCENARIO)
                        .whenScenarioStateIs("0")
                        .willReturn(okJson(message(texts[i]))));
            }
        }
    }

    /** Does something while each request waits for its answer, until the next call of {@link #answers}. */
    public static void meanwhile(Runnable event) {
        MEANWHILE.set(event);
    }

    /** Returns the bodies of the requests since the last call of {@link #answers}, the oldest first. */
    public static List<String> bodies() {
        return SERVER.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .toList();
    }

    private static String message(String text) {
        ObjectNode message = new ObjectMapper()
                .createObjectNode()
                .put("id", "msg_1")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", "claude-sonnet-4-5")
                .put("stop_reason", "end_turn");
        message.putArray("content").addObject().put("type", "text").put("text", text);
        message.putObject("usage")
                .put("input_tokens", 1_000)
                .put("cache_creation_input_tokens", 2_000)
                .put("cache_read_input_tokens", 10_000)
                .put("output_tokens", 100);
        return message.toString();
    }

    /** Returns how many of those requests contain the text. */
    public static int requestsWith(String text) {
        return SERVER.findAll(postRequestedFor(urlEqualTo(MESSAGES)).withRequestBody(containing(text)))
                .size();
    }

    /** Returns the number of requests since the last call of {@link #answers}. */
    public static int requests() {
        return SERVER.findAll(postRequestedFor(urlEqualTo(MESSAGES))).size();
    }
}
