package com.dryjets.analytics.exchange.feed;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Stands for the server of the European Central Bank. The service reads it only when a test says so. */
public final class FeedServer implements QuarkusTestResourceLifecycleManager {

    private static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort());

    @Override
    public Map<String, String> start() {
        SERVER.start();
        return Map.of(
                "dryjets.exchange.url", SERVER.baseUrl() + "/stats/eurofxref",
                "dryjets.exchange.check-every", "off",
                "dryjets.exchange.timeout", "5s",
                "dryjets.exchange.max-bytes", "100000");
    }

    @Override
    public void stop() {
        SERVER.stop();
    }

    static WireMockServer server() {
        return SERVER;
    }
}
