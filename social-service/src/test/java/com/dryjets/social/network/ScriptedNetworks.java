package com.dryjets.social.network;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A server that records requests and answers as told, in the place of the networks. */
public class ScriptedNetworks implements QuarkusTestResourceLifecycleManager {

    public static final String GRAPH = "/v26.0";

    private static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort().gzipDisabled(true));

    @Override
    public Map<String, String> start() {
        SERVER.start();
        String graph = SERVER.baseUrl() + GRAPH;
        return Map.ofEntries(
                Map.entry("SECRETS_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                Map.entry("quarkus.scheduler.enabled", "false"),
                Map.entry("quarkus.rest-client.read-timeout", "2500"),
                Map.entry("quarkus.rest-client.facebook-graph.url", graph),
                Map.entry("quarkus.rest-client.facebook-photos.url", graph),
                Map.entry("quarkus.rest-client.facebook-video.url", graph),
                Map.entry("quarkus.rest-client.facebook-uploads.url", graph),
                Map.entry("dryjets.social.facebook.chunk-bytes", "20"),
                Map.entry("quarkus.rest-client.instagram-graph.url", graph),
                Map.entry("quarkus.rest-client.bluesky-cards.url", SERVER.baseUrl()),
                // Bluesky's own server takes longer than a script.
                Map.entry("dryjets.social.bluesky.call-timeout", "10s"),
                Map.entry("BLUESKY_PRIVATE_SERVERS", "true"),
                Map.entry("dryjets.social.bluesky.page-size", "2"),
                Map.entry("dryjets.social.facebook.client-id", "4711"),
                Map.entry("dryjets.social.facebook.client-secret", "secret"),
                Map.entry("dryjets.social.instagram.client-id", "4711"),
                Map.entry("dryjets.social.instagram.client-secret", "secret"));
    }

    @Override
    public void stop() {
        SERVER.stop();
    }

    /** The address of the server, for networks whose accounts name their server. */
    public static URI url() {
        return URI.create(SERVER.baseUrl());
    }

    /** Forgets requests and answers. */
    public static void reset() {
        SERVER.resetAll();
    }

    public static void on(MappingBuilder request, int status, String json) {
        on(request, json(status, json));
    }

    public static void on(MappingBuilder request, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(request.willReturn(answer));
    }

    public static ResponseDefinitionBuilder json(int status, String json) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=UTF-8")
                .withBody(json);
    }

    /** Resets the connection after the request was received. */
    public static ResponseDefinitionBuilder connectionReset() {
        return aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
    }

    /** The requests so far that match, in their order. */
    public static List<LoggedRequest> requests(RequestPatternBuilder pattern) {
        return SERVER.findAll(pattern);
    }

    public static LoggedRequest request(RequestPatternBuilder pattern) {
        List<LoggedRequest> requests = requests(pattern);
        if (requests.size() != 1) {
            throw new AssertionError(requests.size() + " requests instead of one: " + SERVER.getAllServeEvents());
        }
        return requests.getFirst();
    }
}
