package com.dryjets.social.network.bluesky;

import static com.dryjets.social.network.NetworkFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.kit.web.WebConfig;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of servers that people name, against one on this machine. */
class ServerCallsTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() {
        server = VERTX.createHttpServer()
                .requestHandler(request -> {
                    requests.incrementAndGet();
                    request.response()
                            .setChunked(true)
                            .endAndForget(Buffer.buffer("{\"a\":\"" + "x".repeat(2000) + "\"}"));
                })
                .listen(0, "127.0.0.1")
                .await()
                .indefinitely();
    }

    @AfterEach
    void stop() {
        server.closeAndAwait();
    }

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    /** A name that was public when the account was connected may resolve to an address inside the network later. */
    @Test
    void checksTheAddressOfEachCall() {
        NetworkFailure failure = failure(calls(Map.of()).send(get("localhost")));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(requests).hasValue(0);
    }

    @Test
    void readsNoLongAnswer() {
        Map<String, String> settings = Map.of(
                "dryjets.social.bluesky.private-servers", "true", "dryjets.social.bluesky.max-answer-bytes", "1000");

        assertThat(failure(calls(settings).send(get("127.0.0.1"))).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void callsThePublicAddressOfAServer() {
        Map<String, String> settings = Map.of("dryjets.social.bluesky.private-servers", "true");

        assertThat(calls(settings).send(get("localhost")).await().indefinitely().find("/a"))
                .hasValueSatisfying(text -> assertThat(text).hasSize(2000));
    }

    private ServerCalls.Call get(String host) {
        return new ServerCalls.Call(HttpMethod.GET, "http://" + host + ":" + server.actualPort(), "a.b");
    }

    private static ServerCalls calls(Map<String, String> settings) {
        SmallRyeConfig configs = new SmallRyeConfigBuilder()
                .withMapping(BlueskyConfig.class)
                .withMapping(WebConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withDefaultValues(settings)
                .build();
        BlueskyConfig config = configs.getConfigMapping(BlueskyConfig.class);
        return new ServerCalls(
                new BlueskyServers(config, VERTX), config, configs.getConfigMapping(WebConfig.class), VERTX);
    }
}
