package com.dryjets.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * JSON over HTTP as a patient client does it: what fails because a service is being restarted is tried again, for a
 * minute. Repeating is safe, since every request here is either idempotent or carries an Idempotency-Key.
 */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    /**
     * @param base for example {@code http://localhost:8080}
     * @param token sent as Bearer; empty for none
     */
    Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What was answered, with a status below 400. */
    record Answer(int status, String text) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("No JSON: " + text, e);
            }
        }
    }

    JsonNode get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody(), "")
                .json();
    }

    String text(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody(), "")
                .text();
    }

    Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body), "");
    }

    /** A POST that is done once, however often it is sent. */
    Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, "application/json", json(body), idempotencyKey);
    }

    Answer post(String path, String contentType, String body) {
        return send("POST", path, contentType, BodyPublishers.ofString(body), "");
    }

    Answer patch(String path, Object body) {
        return send("PATCH", path, "application/json", json(body), "");
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body, String idempotencyKey) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body)
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", contentType)
                .header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return patiently(request.build());
    }

    private Answer patiently(HttpRequest request) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            String failure;
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 400) {
                    return new Answer(response.statusCode(), response.body());
                }
                failure = response.statusCode() + " " + response.body();
                if (!PASSING.contains(response.statusCode())) {
                    throw new Refused(request, response.statusCode(), response.body());
                }
            } catch (IOException e) {
                failure = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new DemoFailure("%s %s does not work: %s".formatted(request.method(), request.uri(), failure));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON", e);
        }
    }

    /** The platform said no. */
    static final class Refused extends DemoFailure {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(HttpRequest request, int status, String body) {
            super("%s %s was refused with %d: %s".formatted(request.method(), request.uri(), status, body));
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
