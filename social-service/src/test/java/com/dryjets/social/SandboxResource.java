package com.dryjets.social;

import com.dryjets.local.sandbox.Options;
import com.dryjets.local.sandbox.Sandbox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts the sandbox of the four networks, and shortens the service's pauses for tests. */
public final class SandboxResource implements QuarkusTestResourceLifecycleManager {

    /** Tenants with accounts at the networks; a test class that disturbs its accounts has its own tenant. */
    static final List<String> TENANTS =
            List.of("sunrise", "harbor", "outage", "expired", "limited", "replicas", "pausing", "fuzz", "accounts");

    /** How long the counters of a post grow. */
    private static final Duration SETTLE = Duration.ofSeconds(2);

    private Sandbox sandbox;

    @Override
    public Map<String, String> start() {
        try {
            sandbox = Sandbox.start(Options.ephemeral(Files.createTempDirectory("sandbox"), SETTLE)
                    .withRateLimit(10_000)
                    .withTenants(TENANTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.ofEntries(
                Map.entry("TWITTER_API_URL", sandbox.networkUrl("twitter")),
                Map.entry("FACEBOOK_API_URL", sandbox.networkUrl("facebook")),
                Map.entry("INSTAGRAM_API_URL", sandbox.networkUrl("instagram")),
                Map.entry("LINKEDIN_API_URL", sandbox.networkUrl("linkedin")),
                Map.entry("test.sandbox.url", sandbox.url()),
                Map.entry("SECRETS_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                Map.entry("quarkus.rest-client.read-timeout", "1500"),
                Map.entry("dryjets.social.publishing.call-timeout", "1500ms"),
                Map.entry("dryjets.social.publishing.lease", "8s"),
                Map.entry("dryjets.social.publishing.every", "200ms"),
                Map.entry("dryjets.social.publishing.reconcile-after", "200ms"),
                Map.entry("dryjets.social.publishing.first-retry", "100ms"),
                Map.entry("dryjets.social.polling.every", "200ms"),
                Map.entry("dryjets.social.polling.shortest", "200ms"),
                Map.entry("dryjets.social.queue.overdue-spacing", "100ms"));
    }

    @Override
    public void stop() {
        sandbox.close();
    }
}
