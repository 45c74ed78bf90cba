package com.dryjets.content;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A site on this machine that the service may read, and another port of it that the service may not. */
public final class TrustedSite implements QuarkusTestResourceLifecycleManager {

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "dryjets.web.trusted", "127.0.0.1:" + server.port(),
                "dryjets.feeds.check-every", "1s",
                "dryjets.feeds.first-pause", "30m");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(WireMockServer.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
