package com.dryjets.local.launcher.platform;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** Lets social-service use the sandbox's networks in place of the real ones. */
final class SandboxNetworks {

    /** The sandbox accepts any client id with this secret. */
    private static final String CLIENT_SECRET = "sandbox-secret";

    private static final String CLIENT_ID = "dryjets-local";

    private SandboxNetworks() {}

    /**
     * The environment of social-service.
     *
     * @param networks the address of the sandbox
     * @param publicUrl the address of the platform, from which media are fetched
     */
    static Map<String, String> settings(String networks, String publicUrl, String secretsKey) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("SECRETS_KEY", secretsKey);
        network(settings, "TWITTER", networks + "/twitter", "CLIENT_ID");
        network(settings, "FACEBOOK", networks + "/facebook", "CLIENT_ID");
        network(settings, "INSTAGRAM", networks + "/instagram", "CLIENT_ID");
        network(settings, "LINKEDIN", networks + "/linkedin", "CLIENT_ID");
        network(settings, "TIKTOK", networks + "/tiktok", "CLIENT_KEY");
        // The sandbox lists posts at once.
        settings.put("DRYJETS_SOCIAL_PUBLISHING_LISTED_AFTER", "20s");
        // The sandbox does not moderate photos.
        settings.put("TIKTOK_LISTS_PHOTOS", "true");
        // Instagram's accounts belong to Facebook pages, and so does its login.
        settings.put("INSTAGRAM_LOGIN_URL", networks + "/facebook");
        settings.put("DRYJETS_SOCIAL_ACCOUNTS_BLUESKY_SERVER", networks);
        settings.put("BLUESKY_PRIVATE_SERVERS", "true");
        settings.put("BLUESKY_CARD_URL", networks);
        settings.put("DRYJETS_WEB_TRUSTED", URI.create(publicUrl).getAuthority());
        // People watch the demo.
        settings.put("DRYJETS_SOCIAL_POLLING_SHORTEST", "3s");
        return settings;
    }

    private static void network(Map<String, String> settings, String name, String address, String clientId) {
        settings.put(name + "_API_URL", address);
        settings.put(name + "_LOGIN_URL", address);
        settings.put(name + "_" + clientId, CLIENT_ID);
        settings.put(name + "_CLIENT_SECRET", CLIENT_SECRET);
    }
}
