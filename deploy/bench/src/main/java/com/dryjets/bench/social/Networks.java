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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the sandbox's networks really show, and the faults that they have. */
final class Networks {

    private final Sandbox sandbox;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Integer> hits = new TreeMap<>();

    Networks(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** A post as a network shows it. */
    record Shown(PostPlan.Part part, Instant at) {}

    /** Lists every post of a run with the parts of threads, those that are out twice included. */
    List<Shown> shown(PostPlan plan) throws IOException, InterruptedException {
        String path = "/sandbox/posts?limit=1000000&contains=" + plan.name() + "%20";
        List<Shown> shown = new ArrayList<>();
        for (JsonNode post : ServiceClient.json(get(path)).path("items")) {
            shown.add(new Shown(
                    plan.part(post.path("text").asText()),
                    Instant.parse(post.path("createdAt").asText())));
        }
        return shown;
    }

    /** A fault of the requests to a network that are of a kind. */
    record Fault(String network, String kind, String operation, double probability, double seconds) {

        static Fault everywhere(String kind, String operation, double probability, double seconds) {
            return new Fault("any", kind, operation, probability, seconds);
        }

        static Fault everywhere(String kind, String operation, double probability) {
            return everywhere(kind, operation, probability, 0);
        }

        static Fault at(String network, String kind, String operation, double probability) {
            return new Fault(network, kind, operation, probability, 0);
        }

        private Map<String, Object> request() {
            return Map.of(
                    "network",
                    network,
                    "kind",
                    kind,
                    "operation",
                    operation,
                    "probability",
                    probability,
                    "seconds",
                    seconds);
        }
    }

    /** Lets a fault happen from now on. */
    void add(Fault fault) throws IOException, InterruptedException {
        post(fault.request());
    }

    /** Lets a fault happen to one account only. */
    void add(Fault fault, String account) throws IOException, InterruptedException {
        post(with(fault, "account", account));
    }

    /** Lets a fault happen, and lists not show for a while what its requests publish. */
    void addUnlisted(Fault fault, double seconds) throws IOException, InterruptedException {
        post(with(fault, "unlistedSeconds", seconds));
    }

    private static Map<String, Object> with(Fault fault, String name, Object value) {
        Map<String, Object> request = new HashMap<>(fault.request());
        request.put(name, value);
        return request;
    }

    private void post(Map<String, Object> fault) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(sandbox.url("/sandbox/faults"))
                .POST(BodyPublishers.ofString(ServiceClient.write(fault))));
    }

    /** Ends the faults of a kind. */
    void end(String kind) throws IOException, InterruptedException {
        for (JsonNode fault : faults()) {
            if (fault.path("kind").asText().equals(kind)) {
                count(fault);
            }
        }
        send(HttpRequest.newBuilder(sandbox.url("/sandbox/faults?kind=" + kind)).DELETE());
    }

    /** Ends all faults. */
    void endFaults() throws IOException, InterruptedException {
        faults().forEach(this::count);
        send(HttpRequest.newBuilder(sandbox.url("/sandbox/faults")).DELETE());
    }

    private JsonNode faults() throws IOException, InterruptedException {
        return ServiceClient.json(get("/sandbox/faults")).path("items");
    }

    private void count(JsonNode fault) {
        String name =
                fault.path("kind").asText() + "/" + fault.path("operation").asText();
        hits.merge(name, fault.path("hits").asInt(), Integer::sum);
    }

    /** How many requests the faults hit that have ended, by kind and operation. */
    Map<String, Integer> hits() {
        return hits;
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
