package com.dryjets.social.network.bluesky;

import static com.dryjets.social.network.NetworkFixtures.failure;
import static com.dryjets.social.network.NetworkFixtures.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.NetworkFailure.Kind;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueskyServersTest {

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bsky.social",
                "bsky.social",
                "https://localhost:2583",
                "https://127.0.0.1",
                "https://10.1.2.3",
                "https://192.168.0.1/xrpc",
                "https://169.254.169.254",
                "https://100.64.0.1",
                "https://198.18.0.1",
                "https://0.1.2.3",
                "https://[64:ff9b::10.1.2.3]",
                "https://[::ffff:127.0.0.1]",
                "https://[::1]",
                "https://[fd00::1]",
                "file:///etc/passwd"
            })
    void refusesServersInsideTheNetwork(String server) {
        assertThat(failure(servers(false).check(URI.create(server))).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void takesTheAddressWithoutItsPath() {
        assertThat(result(servers(false).check(URI.create("https://8.8.8.8:8443/path?query"))))
                .isEqualTo(URI.create("https://8.8.8.8:8443"));
        assertThat(result(servers(true).check(URI.create("http://localhost:2583/"))))
                .isEqualTo(URI.create("http://localhost:2583"));
    }

    private static BlueskyServers servers(boolean privateServers) {
        BlueskyConfig config = new SmallRyeConfigBuilder()
                .withMapping(BlueskyConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(Map.of("dryjets.social.bluesky.private-servers", Boolean.toString(privateServers)))
                .build()
                .getConfigMapping(BlueskyConfig.class);
        return new BlueskyServers(config, VERTX);
    }
}
