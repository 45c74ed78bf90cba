package com.dryjets.local.demo.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends JSON over HTTP and retries for two minutes while a service, the database or the broker restarts. Retrying is safe,
 * since every request here is idempotent or carries an Idempotency-Key.
 */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration RETRY_FOR = Duration.ofMinutes(2);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(20);
    private static final Set<Integer> TRANSIENT = Set.of(429, 502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI base;
    private final String token;
    private final Duration retryFor;
    private final Duration requestTimeout;

    /**
     * @param base for example {@code http://localhost:8080}
     * @param token bearer token; empty for none
     */
    public ApiClient(URI base, String token) {
        this(base, token, RETRY_FOR, REQUEST_TIMEOUT);
    }

    ApiClient(URI base, String token, Duration retryFor, Duration requestTimeout) {
        this.base = base;
        this.token = token;
        this.retryFor = retryFor;
        this.requestTimeout = requestTimeout;
    }

    /** A response with a status below 400. */
    public record Response(int status, String text) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("Invalid JSON: " + text, e);
            }
        }
    }

    /** Opens pages with the cookies that the API has set, and follows no redirect. */
    public HttpClient browser() {
        return http;
    }

    public JsonNode get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody(), "")
                .json();
    }

    public String text(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody(), "")
                .text();
    }

    public Response post(String path, Object body) {
        return send("POST", path, "application/json", json(body), "");
    }

    /** Sends a POST that takes effect once, even when retried. */
    public Response post(String path, Object body, String idempotencyKey) {
        return send("POST", path, "application/json", json(body), idempotencyKey);
    }

    public Response post(String path, String contentType, String body) {
        return send("POST", path, contentType, BodyPublishers.ofString(body), "");
    }

    public Response patch(String path, Object body) {
        return send("PATCH", path, "application/json", json(body), "");
    }

    /** Sends a request that answers 409 if an earlier attempt succeeded although its response was lost. */
    public void acceptConflict(Runnable request) {
        try {
            request.run();
        } catch (Rejected rejected) {
            if (rejected.status() != 409) {
                throw rejected;
            }
        }
    }

    private Response send(String method, String path, String contentType, BodyPublisher body, String idempotencyKey) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body)
                .header("Content-Type", contentType)
                .header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return sendWithRetries(request.build());
    }

    private Response sendWithRetries(HttpRequest request) {
        Instant deadline = Instant.now().plus(retryFor);
        while (true) {
            String failure;
            Duration delay = RetryDelay.DEFAULT;
            try {
                HttpResponse<String> response = exchange(request);
                if (response.statusCode() < 400) {
                    return new Response(response.statusCode(), response.body());
                }
                failure = response.statusCode() + " " + response.body();
                if (!TRANSIENT.contains(response.statusCode())) {
                    throw new Rejected(request, response.statusCode(), response.body());
                }
                delay = RetryDelay.of(response.headers().firstValue("Retry-After"));
            } catch (IOException e) {
                failure = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new DemoFailure("%s %s kept failing for %d s: %s"
                        .formatted(request.method(), request.uri(), retryFor.toSeconds(), failure));
            }
            LockSupport.parkNanos(delay.toNanos());
        }
    }

    /** Waits for the whole response; the client's own timeout ends with its headers. */
    private HttpResponse<String> exchange(HttpRequest request) throws IOException, InterruptedException {
        Future<HttpResponse<String>> exchange = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return exchange.get(requestTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new HttpTimeoutException("No complete response after %d s".formatted(requestTimeout.toSeconds()));
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot serialize the request body", e);
        }
    }

    /** The platform rejected the request. */
    public static final class Rejected extends DemoFailure {
        private static final long serialVersionUID = 1L;

        private final int status;

        Rejected(HttpRequest request, int status, String body) {
            super("%s %s was rejected with status %d: %s".formatted(request.method(), request.uri(), status, body));
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
