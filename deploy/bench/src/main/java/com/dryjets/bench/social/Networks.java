package com.dryjets.bench.social;

import com.dryjets.bench.platform.Sandbox;
import com.dryjets.bench.platform.ServiceClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the sandbox's networks really show, and the faults that they have. */
final class Networks {

    private final Sandbox sandbox;
    private final HttpClient http = HttpClient.newHttpClient();

    Networks(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** A post as a network shows it. */
    record Shown(int number, Instant at) {}

    /** Lists every post of a run, those that are out twice included. */
    List<Shown> shown(PostPlan plan) throws IOException, InterruptedException {
        String path = "/sandbox/posts?limit=1000000&contains=" + plan.name() + "%20";
        List<Shown> shown = new ArrayList<>();
        for (JsonNode post : ServiceClient.json(get(path)).path("items")) {
            shown.add(new Shown(
                    plan.number(post.path("text").asText()),
                    Instant.parse(post.path("createdAt").asText())));
        }
        return shown;
    }

    /** Adds a fault of every network. */
    void fault(String kind, String operation, double probability, double seconds)
            throws IOException, InterruptedException {
        fault("any", kind, operation, probability, seconds);
    }

    void fault(String network, String kind, String operation, double probability, double seconds)
            throws IOException, InterruptedException {
        String body = ServiceClient.write(Map.of(
                "network",
                network,
                "kind",
                kind,
                "operation",
                operation,
                "probability",
                probability,
                "seconds",
                seconds));
        send(HttpRequest.newBuilder(sandbox.url("/sandbox/faults")).POST(BodyPublishers.ofString(body)));
    }

    /** Returns how many requests each fault has hit, and removes all faults. */
    String endFaults() throws IOException, InterruptedException {
        List<String> hits = new ArrayList<>();
        for (JsonNode fault : ServiceClient.json(get("/sandbox/faults")).path("items")) {
            hits.add(fault.path("kind").asText() + " " + fault.path("hits").asInt());
        }
        send(HttpRequest.newBuilder(sandbox.url("/sandbox/faults")).DELETE());
        return String.join(", ", hits);
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(sandbox.url(path)).GET());
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s returned %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
        }
        return response.body();
    }
}
