package com.dryjets.orchestrator.explanation;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A server that speaks the Messages API, and a service that uses it for explanations. */
public class ExplanationModel implements QuarkusTestResourceLifecycleManager {

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
                // Tests of failures must not pause the tests after them.
                "dryjets.llm.failures",
                "100");
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
                .put("model", "claude-haiku-4-5")
                .put("stop_reason", "end_turn");
        message.putArray("content").addObject().put("type", "text").put("text", text);
        message.putObject("usage").put("input_tokens", 1_000).put("output_tokens", 100);
        SERVER.stubFor(post(MESSAGES).willReturn(okJson(message.toString())));
    }

    /** Fails every request from now on, and forgets the requests so far. */
    static void fails() {
        SERVER.resetAll();
        SERVER.stubFor(post(MESSAGES).willReturn(serverError()));
    }

    /** Returns the number of requests that contain a text, since the answer was set. */
    static int requests(String text) {
        return SERVER.findAll(postRequestedFor(urlEqualTo(MESSAGES)).withRequestBody(containing(text)))
                .size();
    }
}
