package com.dryjets.kit.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a site may take. */
class PublicWebTest {

    private static final String FILE = "0123456789".repeat(100);

    private final WireMockServer site = new WireMockServer(
            // Packed, a body would not arrive bit by bit.
            wireMockConfig().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true));
    private final Vertx vertx = Vertx.vertx();

    @BeforeEach
    void start() {
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop();
        vertx.closeAndAwait();
    }

    @Test
    void givesAFileTheTimeThatItsSizeNeeds() {
        serves(aResponse().withBody(FILE).withChunkedDribbleDelay(20, 8_000));

        assertThat(download(Map.of("slowest", "100", "timeout", "6s"))).isEqualTo(FILE);
    }

    @Test
    void givesUpASiteThatStopsSending() {
        serves(aResponse().withBody(FILE).withChunkedDribbleDelay(5, 15_000));

        assertThatThrownBy(() -> download(Map.of("slowest", "10", "timeout", "6s", "idle-timeout", "1s")))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("stopped sending");
    }

    @Test
    void givesUpASiteThatSendsTooSlowly() {
        serves(aResponse().withBody(FILE).withChunkedDribbleDelay(100, 60_000));

        assertThatThrownBy(() -> download(Map.of("slowest", "1000")))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("too slowly");
    }

    @Test
    void givesUpASiteThatDoesNotAnswer() {
        serves(aResponse().withBody(FILE).withFixedDelay(60_000));

        assertThatThrownBy(() -> download(Map.of()))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("to answer");
    }

    @Test
    void refusesAFileThatIsAnnouncedAsTooLarge() {
        serves(aResponse().withBody(FILE + "more").withHeader("Content-Length", String.valueOf(FILE.length() + 4)));

        assertThatThrownBy(() -> download(Map.of()))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("larger than 1,000 bytes");
    }

    private void serves(ResponseDefinitionBuilder answer) {
        site.stubFor(get("/file").willReturn(answer));
    }

    private String download(Map<String, String> settings) {
        Buffer file = Buffer.buffer();
        web(settings)
                .download(
                        URI.create("http://127.0.0.1:%d/file".formatted(site.port())),
                        Map.of(),
                        FILE.length(),
                        body -> body.onItem()
                                .invoke(file::appendBuffer)
                                .collect()
                                .last()
                                .replaceWithVoid())
                .await()
                .indefinitely();
        return file.toString();
    }

    private PublicWeb web(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "dryjets.web.trusted", "127.0.0.1:" + site.port(),
                "dryjets.web.timeout", "3s",
                "dryjets.web.idle-timeout", "2s"));
        settings.forEach((name, value) -> all.put("dryjets.web." + name, value));
        return new PublicWeb(
                vertx,
                new SmallRyeConfigBuilder()
                        .addDefaultSources()
                        .addDiscoveredConverters()
                        .withMapping(WebConfig.class)
                        .withDefaultValues(all)
                        .build()
                        .getConfigMapping(WebConfig.class));
    }
}
