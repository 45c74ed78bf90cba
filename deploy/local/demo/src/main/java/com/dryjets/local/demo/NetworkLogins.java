package com.dryjets.local.demo;

import com.dryjets.local.demo.api.ApiClient;
import com.dryjets.local.demo.api.DemoFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Connects a tenant's first account on each network as an administrator does: through the network's login page, which sends
 * the browser back to the platform, or with a password for applications at Bluesky.
 */
public final class NetworkLogins {

    /** The networks in the order in which the console lists them. */
    public static final List<String> NETWORKS =
            List.of("TWITTER", "FACEBOOK", "INSTAGRAM", "LINKEDIN", "TIKTOK", "BLUESKY");

    private static final String ACCOUNTS = "/marketing/social/accounts";
    private static final Pattern OUTCOME = Pattern.compile("[?&]outcome=([^&]+)");

    private final ApiClient admin;
    private final String tenant;

    public NetworkLogins(ApiClient admin, String tenant) {
        this.admin = admin;
        this.tenant = tenant;
    }

    /**
     * Connects the account of a network, or renews its tokens, and returns its name. Posts leave at their times: the gap that
     * the platform keeps between two of an account would spread a campaign of minutes over hours.
     */
    public String connect(String network) {
        JsonNode account = network.equals("BLUESKY") ? connectByPassword() : connectByLogin(network);
        admin.patch(
                ACCOUNTS + "/" + account.path("id").asText(),
                Map.of("minGapMinutes", 0, "timeZone", steadyZone(Instant.now())));
        return account.path("name").asText();
    }

    /** A time zone in which the next minutes lie within one hour of the day: posts would wait for a better one. */
    private static String steadyZone(Instant now) {
        return now.atOffset(ZoneOffset.UTC).getMinute() < 30 ? "UTC" : "Asia/Kolkata";
    }

    private String nameOf(String network) {
        return tenant + "-" + network.toLowerCase(Locale.ROOT);
    }

    private JsonNode connectByPassword() {
        return admin.post(
                        ACCOUNTS + "/password",
                        Map.of(
                                "platform", "BLUESKY",
                                "identifier", nameOf("bluesky") + ".test",
                                "password", "bluesky-" + tenant + "-token"))
                .json();
    }

    private JsonNode connectByLogin(String network) {
        JsonNode login =
                admin.post(ACCOUNTS + "/logins", Map.of("platform", network)).json();
        // The sandbox's page takes the person's choice in its address, too.
        URI page = URI.create(login.path("authorizationUrl").asText() + "&account=" + nameOf(network));
        URI console = redirect(redirect(page));
        Matcher outcome = OUTCOME.matcher(console.toString());
        String answer = outcome.find() ? outcome.group(1) : "";
        String externalId = externalId(network);
        return switch (answer) {
            case "connected" -> connected(externalId);
            case "choose" -> choose(login.path("id").asText(), externalId);
            default -> throw new DemoFailure("The login at %s ended with %s".formatted(network, console));
        };
    }

    /** Opens a page as a browser does and returns where it sends the browser. */
    private URI redirect(URI page) {
        try {
            HttpResponse<String> response =
                    admin.browser().send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            return response.headers()
                    .firstValue("Location")
                    .map(page::resolve)
                    .orElseThrow(() -> new DemoFailure("GET %s://%s%s redirected nowhere: %d %s"
                            .formatted(
                                    page.getScheme(),
                                    page.getAuthority(),
                                    page.getPath(),
                                    response.statusCode(),
                                    response.body())));
        } catch (IOException e) {
            throw new DemoFailure("GET %s failed: %s".formatted(page.getPath(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** LinkedIn knows organizations by their URN. */
    private String externalId(String network) {
        return network.equals("LINKEDIN") ? "urn:li:organization:" + nameOf(network) : nameOf(network);
    }

    /** One of the accounts that the person manages. */
    private JsonNode choose(String login, String externalId) {
        return admin.post(ACCOUNTS + "/logins/" + login + "/connect", Map.of("externalAccountIds", List.of(externalId)))
                .json()
                .path("items")
                .path(0);
    }

    private JsonNode connected(String externalId) {
        for (JsonNode account : admin.get(ACCOUNTS).path("items")) {
            if (account.path("externalAccountId").asText().equals(externalId)) {
                return account;
            }
        }
        throw new DemoFailure("The account " + externalId + " is not connected");
    }
}
