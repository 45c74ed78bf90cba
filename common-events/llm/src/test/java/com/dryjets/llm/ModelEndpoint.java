package com.dryjets.llm;

import static com.dryjets.llm.ModelFixtures.config;
import static com.dryjets.llm.ModelFixtures.message;
import static com.dryjets.llm.ModelFixtures.request;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that speaks the Messages API, and a client of it with a ledger in memory. */
final class ModelEndpoint implements BeforeEachCallback, AfterEachCallback {

    static final String MESSAGES = "/v1/messages";
    static final String HELLO = "{\"text\": \"Hello\"}";

    private WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private MemoryLedger ledger = new MemoryLedger();

    /** What the server answers. */
    record Greeting(String text) {}

    @Override
    public void beforeEach(ExtensionContext context) {
        ledger = new MemoryLedger();
        server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop();
    }

    WireMockServer server() {
        return server;
    }

    MemoryLedger ledger() {
        return ledger;
    }

    ModelClient client() {
        return client(Map.of());
    }

    ModelClient client(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("base-url", server.baseUrl() + "/v1");
        return new ModelClient(config(all), ledger);
    }

    static Greeting ask(ModelClient client, String task) {
        return client.ask(request(task), Greeting.class);
    }

    static ModelFailure failure(ModelClient client, String task) {
        return catchThrowableOfType(ModelFailure.class, () -> ask(client, task));
    }

    void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(post(MESSAGES).willReturn(answer));
    }

    void failsOnce(ResponseDefinitionBuilder failure) {
        server.stubFor(post(MESSAGES).inScenario("recovery").willReturn(failure).willSetStateTo("recovered"));
        server.stubFor(post(MESSAGES)
                .inScenario("recovery")
                .whenScenarioStateIs("recovered")
                .willReturn(okJson(message(HELLO, "end_turn"))));
    }

    void verify(int requests) {
        server.verify(requests, postRequestedFor(urlEqualTo(MESSAGES)));
    }

    JsonNode sent() throws Exception {
        return new ObjectMapper()
                .readTree(server.findAll(postRequestedFor(anyUrl())).getFirst().getBodyAsString());
    }
}
