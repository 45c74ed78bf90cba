package com.dryjets.analytics.report.words;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A server that speaks the Messages API, and a service that uses it for reports. */
public class ReportModel implements QuarkusTestResourceLifecycleManager {

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
                "dryjets.llm.daily-tokens-of." + POOR,
                "10");
    }

    @Override
    public void stop() {
        SERVER.stop();
    }

    /** Answers every request from now on with this text, and forgets the requests so far. */
    static void answers(String text) {
        SERVER.resetAll();
        ObjectNode message = new ObjectMapper()
                .createObjectNode()
                .put("id", "msg_1")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", "claude-sonnet-4-5")
                .put("stop_reason", "end_turn");
        message.putArray("content").addObject().put("type", "text").put("text", text);
        message.putObject("usage").put("input_tokens", 1_000).put("output_tokens", 100);
        SERVER.stubFor(post(MESSAGES).willReturn(okJson(message.toString())));
    }

    /** Returns the number of requests that contain a text, since the last call of {@link #answers}. */
    static int requests(String text) {
        return SERVER.findAll(postRequestedFor(urlEqualTo(MESSAGES)).withRequestBody(containing(text)))
                .size();
    }
}
