package com.dryjets.social.network;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets all networks be one scripted server, and sets small chunks and short time-outs. */
public final class NetworkServerResource implements QuarkusTestResourceLifecycleManager {

    private final NetworkServer server = NetworkServer.start();

    @Override
    public Map<String, String> start() {
        String url = server.url();
        return Map.ofEntries(
                Map.entry("TWITTER_API_URL", url),
                Map.entry("TWITTER_LOGIN_URL", "https://x.test"),
                Map.entry("TWITTER_CLIENT_ID", "x-client"),
                Map.entry("TWITTER_CLIENT_SECRET", "x-secret"),
                Map.entry("LINKEDIN_API_URL", url),
                Map.entry("LINKEDIN_LOGIN_URL", url),
                Map.entry("LINKEDIN_CLIENT_ID", "linkedin-client"),
                Map.entry("LINKEDIN_CLIENT_SECRET", "linkedin-secret"),
                Map.entry("TIKTOK_API_URL", url),
                Map.entry("TIKTOK_LOGIN_URL", "https://tiktok.test"),
                Map.entry("TIKTOK_CLIENT_KEY", "tiktok-key"),
                Map.entry("TIKTOK_CLIENT_SECRET", "tiktok-secret"),
                Map.entry("FACEBOOK_API_URL", url),
                Map.entry("INSTAGRAM_API_URL", url),
                Map.entry("SECRETS_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                Map.entry("UPLOAD_TIMEOUT", "2500"),
                Map.entry("quarkus.rest-client.read-timeout", "2500"),
                Map.entry("dryjets.social.bluesky.call-timeout", "2500ms"),
                Map.entry("dryjets.social.twitter.chunk-bytes", "1000"),
                Map.entry("dryjets.social.twitter.page", "5"),
                Map.entry("dryjets.social.linkedin.page", "2"),
                Map.entry("dryjets.social.linkedin.organizations", "2"),
                Map.entry("dryjets.social.tiktok.chunk-bytes", "1000"),
                Map.entry("quarkus.scheduler.enabled", "false"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(NetworkServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
