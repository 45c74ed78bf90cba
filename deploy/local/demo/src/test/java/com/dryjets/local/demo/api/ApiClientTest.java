package com.dryjets.local.demo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client waits while the platform recovers, and gives up at once when a request is wrong. */
class ApiClientTest {

    /** Closes the connection instead of responding. */
    private static final int HANG_UP = 0;

    /** Sends the headers of a response, and never its body. */
    private static final int STALL = -1;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void waitsThroughEveryTransientFailure() throws IOException {
        ApiClient client = client(List.of(503, 502, 504, 429, HANG_UP, 200), Duration.ofMinutes(1));

        assertThat(client.get("/marketing/campaigns").path("status").asInt()).isEqualTo(200);
        assertThat(requests).hasValue(6);
    }

    @Test
    void asksAgainWhenResponseNeverEnds() throws IOException {
        ApiClient client = client(List.of(STALL, 200), Duration.ofMinutes(1), Duration.ofMillis(500));

        assertThat(client.get("/sandbox/posts").path("status").asInt()).isEqualTo(200);
        assertThat(requests).hasValue(2);
    }

    /** Also a 500: the services answer 503 while something they need is away. */
    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void givesUpAtOnceWhenRetryingCannotHelp(int status) throws IOException {
        ApiClient client = client(List.of(status), Duration.ofMinutes(1));

        assertThatThrownBy(() -> client.post("/marketing/campaigns", Map.of()))
                .isInstanceOf(ApiClient.Rejected.class)
                .hasMessageContaining("was rejected with status " + status);
        assertThat(requests).hasValue(1);
    }

    @Test
    void saysWhatKeptFailing() throws IOException {
        ApiClient client = client(List.of(503), Duration.ZERO);

        assertThatThrownBy(() -> client.get("/marketing/campaigns"))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("/marketing/campaigns kept failing for 0 s: 503");
    }

    @Test
    void acceptsConflictOfRepeatedRequestOnly() throws IOException {
        ApiClient client = client(List.of(409, 422), Duration.ofMinutes(1));

        client.acceptConflict(() -> client.patch("/marketing/campaigns", Map.of()));

        assertThatThrownBy(() -> client.acceptConflict(() -> client.patch("/marketing/campaigns", Map.of())))
                .isInstanceOf(ApiClient.Rejected.class);
    }

    /** Responds with each status in turn, and then with the last. */
    private ApiClient client(List<Integer> statuses, Duration retryFor) throws IOException {
        return client(statuses, retryFor, Duration.ofSeconds(20));
    }

    private ApiClient client(List<Integer> statuses, Duration retryFor, Duration requestTimeout) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            int status = statuses.get(Math.min(requests.getAndIncrement(), statuses.size() - 1));
            respond(exchange, status);
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new ApiClient(base, "", retryFor, requestTimeout);
    }

    private static void respond(HttpExchange exchange, int status) throws IOException {
        if (status == STALL) {
            exchange.sendResponseHeaders(200, 100);
            return;
        }
        if (status != HANG_UP) {
            byte[] body = "{\"status\": %d}".formatted(status).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
