package com.dryjets.bench.platform;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Calls a service's REST API as a front end does. */
public final class ServiceClient {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Service service;
    private final String token;

    public ServiceClient(Service service, String token) {
        this.service = service;
        this.token = token;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.url(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    /** Sends a request and completes with the response body, or fails if the status is not the expected one. */
    public CompletableFuture<String> send(HttpRequest.Builder request, int expectedStatus) {
        return http.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(response -> checked(response, expectedStatus));
    }

    /** Sends a request and waits for the response; fails unless the status is one of two expected ones. */
    public void trySend(HttpRequest.Builder request, int done, int refused) {
        HttpResponse<String> response =
                http.sendAsync(request.build(), BodyHandlers.ofString()).join();
        if (response.statusCode() != refused) {
            checked(response, done);
        }
    }

    /** Sends a request and waits for the response; fails if the status is not 200. */
    public <T> T sendAndWait(HttpRequest.Builder request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        return checked(http.send(request.build(), body), 200);
    }

    public static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Invalid JSON: " + text, e);
        }
    }

    /** Writes a request body. */
    public static String write(Object body) {
        try {
            return EventJson.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON", e);
        }
    }

    private static <T> T checked(HttpResponse<T> response, int expectedStatus) {
        if (response.statusCode() != expectedStatus) {
            throw new IllegalStateException("%s returned status %d: %s"
                    .formatted(response.request().uri(), response.statusCode(), response.body()));
        }
        return response.body();
    }
}
