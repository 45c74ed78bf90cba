package com.dryjets.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiClientTest {

    private final AtomicInteger requests = new AtomicInteger();
    private List<Integer> statuses = List.of();
    private HttpServer service;
    private ApiClient client;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
        client = new ApiClient(
                URI.create("http://localhost:" + service.getAddress().getPort()), "");
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void waitsWhileTheServiceIsUnavailable() {
        statuses = List.of(503, 503, 502, 200);

        assertThat(client.get("/campaigns").path("request").asInt()).isEqualTo(4);
    }

    @Test
    void pollingWaitsToo() {
        statuses = List.of(503, 200, 503, 200);

        new Poller()
                .until(
                        "four requests",
                        () -> client.get("/campaigns").path("request").asInt() == 4,
                        () -> "fewer");

        assertThat(requests).hasValue(4);
    }

    @Test
    void givesUpAtOnceWhenRefused() {
        statuses = List.of(400);

        assertThatThrownBy(() -> client.post("/campaigns", Map.of())).hasMessageContaining("400");
        assertThat(requests).hasValue(1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int request = requests.incrementAndGet();
        byte[] body = "{\"request\": %d}".formatted(request).getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(statuses.get(request - 1), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
