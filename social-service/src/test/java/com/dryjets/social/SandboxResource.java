package com.dryjets.social;

import com.dryjets.local.sandbox.Options;
import com.dryjets.local.sandbox.Sandbox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the sandbox of the six networks and a server with media, and shortens the service's pauses for tests. */
public final class SandboxResource implements QuarkusTestResourceLifecycleManager {

    /** Tenants with accounts at the networks; a test class that disturbs its accounts has its own tenant. */
    private static final List<String> TENANTS = List.of(
            "sunrise",
            "harbor",
            "outage",
            "expired",
            "limited",
            "replicas",
            "pausing",
            "fuzz",
            "accounts",
            "threads",
            "pictures",
            "careful",
            "waiting",
            "logins",
            "renewals",
            "times",
            "retired",
            "planned",
            "spaced",
            "quota",
            "apart",
            "refreshed",
            "learning",
            "private",
            "actions");

    /** Encrypts tokens. */
    public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** Has encrypted tokens before. */
    public static final String EARLIER_KEY = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

    /** How long the counters of a post grow. */
    private static final Duration SETTLE = Duration.ofSeconds(2);

    /** What the sandbox expects of any client. */
    private static final String CLIENT_SECRET = "sandbox-secret";

    private Sandbox sandbox;
    private MediaServer media;

    @Override
    public Map<String, String> start() {
        try {
            sandbox = Sandbox.start(Options.ephemeral(Files.createTempDirectory("sandbox"), SETTLE)
                    .withRateLimit(10_000)
                    .with("accounts", "3")
                    .with("processing-seconds", "0.2")
                    .withTenants(TENANTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        media = MediaServer.start();
        Map<String, String> settings = new HashMap<>(pauses());
        network(settings, "TWITTER", "twitter", "CLIENT_ID");
        network(settings, "FACEBOOK", "facebook", "CLIENT_ID");
        network(settings, "INSTAGRAM", "instagram", "CLIENT_ID");
        network(settings, "LINKEDIN", "linkedin", "CLIENT_ID");
        network(settings, "TIKTOK", "tiktok", "CLIENT_KEY");
        settings.put("INSTAGRAM_LOGIN_URL", sandbox.networkUrl("facebook"));
        settings.put("dryjets.social.accounts.bluesky-server", sandbox.url());
        settings.put("BLUESKY_PRIVATE_SERVERS", "true");
        settings.put("BLUESKY_CARD_URL", sandbox.url());
        settings.put("PUBLIC_URL", "http://app.test");
        settings.put("SECRETS_KEY", KEY);
        settings.put("SECRETS_PREVIOUS_KEYS", EARLIER_KEY);
        settings.put("dryjets.web.trusted", URI.create(media.url()).getAuthority());
        settings.put("test.sandbox.url", sandbox.url());
        settings.put("test.media.url", media.url());
        return settings;
    }

    private void network(Map<String, String> settings, String name, String key, String clientId) {
        settings.put(name + "_API_URL", sandbox.networkUrl(key));
        settings.put(name + "_LOGIN_URL", sandbox.networkUrl(key));
        settings.put(name + "_" + clientId, "dryjets-test");
        settings.put(name + "_CLIENT_SECRET", CLIENT_SECRET);
    }

    private static Map<String, String> pauses() {
        return Map.ofEntries(
                Map.entry("quarkus.rest-client.read-timeout", "3000"),
                Map.entry("dryjets.social.bluesky.call-timeout", "3s"),
                Map.entry("dryjets.social.publishing.call-timeout", "3s"),
                Map.entry("dryjets.social.publishing.lease", "12s"),
                Map.entry("dryjets.social.publishing.every", "100ms"),
                Map.entry("dryjets.social.publishing.lanes", "2"),
                Map.entry("dryjets.social.publishing.long-upload-after", "500ms"),
                Map.entry("dryjets.social.publishing.long-uploads", "2"),
                Map.entry("dryjets.social.publishing.look-up-after", "200ms"),
                Map.entry("dryjets.social.publishing.listed-after", "1s"),
                Map.entry("dryjets.social.publishing.longest-look-up-pause", "1s"),
                Map.entry("dryjets.social.publishing.first-retry", "100ms"),
                Map.entry("dryjets.social.rests.first-limit", "1s"),
                Map.entry("dryjets.social.rests.operator-pause", "2s"),
                Map.entry("dryjets.social.accounts.min-gap", "0s"),
                Map.entry("dryjets.social.waiting-posts.every", "1s"),
                Map.entry("dryjets.social.queue.place-every", "1s"),
                Map.entry("dryjets.social.twitter.page", "5"),
                Map.entry("dryjets.social.facebook.video-pause", "200ms"),
                Map.entry("dryjets.social.polling.shortest", "200ms"),
                Map.entry("dryjets.social.refresh.first-retry", "200ms"),
                Map.entry("dryjets.social.series.every", "1s"));
    }

    @Override
    public void stop() {
        sandbox.close();
        media.close();
    }
}
