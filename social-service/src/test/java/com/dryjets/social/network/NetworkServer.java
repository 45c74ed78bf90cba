package com.dryjets.social.network;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands for a network: answers requests in the order that a test scripts, and records them. */
public final class NetworkServer implements AutoCloseable {

    private static final int UNEXPECTED = 418;

    private final HttpServer http;
    private final Queue<Answer> script = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch released = new CountDownLatch(1);

    /**
     * A request as it was on the wire.
     *
     * @param target the undecoded path with its query
     * @param octets the body, a character a byte
     */
    public record Request(String method, String target, Map<String, String> headers, String octets) {

        public byte[] bytes() {
            return octets.getBytes(StandardCharsets.ISO_8859_1);
        }

        public String body() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return read(body());
        }

        public @Nullable String header(String name) {
            return headers.get(name);
        }

        @Override
        public String toString() {
            return method + " " + target;
        }
    }

    private record Answer(int status, Map<String, String> headers, String body) {}

    private NetworkServer(HttpServer http) {
        this.http = http;
    }

    static NetworkServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            NetworkServer server = new NetworkServer(http);
            http.createContext("/", server::handle);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode read(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    public String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** Scripts the next answer. {@code $url} in the body stands for the address of this server. */
    public NetworkServer answer(int status, String body, String... headers) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        script.add(new Answer(status, named, body.replace("$url", url())));
        return this;
    }

    /** Takes the next request and closes the connection without an answer. */
    public NetworkServer reset() {
        script.add(new Answer(0, Map.of(), ""));
        return this;
    }

    /** Takes the next request and does not answer until the test is over. */
    public NetworkServer hang() {
        script.add(new Answer(-1, Map.of(), ""));
        return this;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public Request request(int index) {
        return requests.get(index);
    }

    /** Forgets the script and the requests of the test before. */
    public void clear() {
        released.countDown();
        released = new CountDownLatch(1);
        script.clear();
        requests.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1)));
        Answer answer = script.isEmpty() ? new Answer(UNEXPECTED, Map.of(), "") : script.remove();
        if (answer.status() > 0) {
            respond(exchange, answer);
            return;
        }
        if (answer.status() < 0) {
            waitForRelease();
        }
        exchange.close();
    }

    private void waitForRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void respond(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name.toLowerCase(Locale.ROOT), value));
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        released.countDown();
        http.stop(0);
    }
}
