package com.dryjets.orchestrator.strategy;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A server that speaks the Messages API, and a service that uses it for strategies. */
public class StrategyModel implements QuarkusTestResourceLifecycleManager {

    /** A tenant whose budget does not suffice for one call. */
    static final String POOR = "poor";

    private static final String MESSAGES = "/v1/messages";
    private static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort());

    @Override
    public Map<String, String> start() {
        SERVER.start();
        return Map.of(
                "dryjets.llm.api-key",
                "key",
                "dryjets.llm.base-url",
                SERVER.baseUrl() + "/v1",
                "dryjets.llm.retries",
                "0",
                "dryjets.llm.failures",
                "100",
                "dryjets.llm.daily-tokens-of." + POOR,
                "10");
    }

    @Override
    public void stop() {
        SERVER.stop();
    }

    /** Answers the first request with one text and all later ones with the other, and forgets the requests so far. */
    static void answers(String first, String later) {
        SERVER.resetAll();
        SERVER.stubFor(post(MESSAGES)
                .inScenario("answers")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson(message(first)))
                .willSetStateTo("later"));
        SERVER.stubFor(post(MESSAGES)
                .inScenario("answers")
                .whenScenarioStateIs("later")
                .willReturn(okJson(message(later))));
    }

    /** Fails every request from now on, and forgets the requests so far. */
    static void fails() {
        SERVER.resetAll();
        SERVER.stubFor(post(MESSAGES).willReturn(serverError()));
    }

    /** Returns the number of requests since the last call of {@link #answers} or {@link #fails}. */
    static int requests() {
        return SERVER.findAll(postRequestedFor(urlEqualTo(MESSAGES))).size();
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
        message.putObject("usage").put("input_tokens", 1_000).put("output_tokens", 100);
        return message.toString();
    }
}
