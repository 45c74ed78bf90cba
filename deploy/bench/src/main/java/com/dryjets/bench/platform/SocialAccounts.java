package com.dryjets.bench.platform;

import com.dryjets.contracts.marketing.Channel;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Connects the sandbox's accounts over the REST API. */
public final class SocialAccounts {

    private static final String ACCOUNTS = "/marketing/social/accounts";

    private final Sandbox sandbox;
    private final ServiceClient admin;
    private final NetworkLogin login;
    private final HttpClient http = HttpClient.newHttpClient();

    public SocialAccounts(Sandbox sandbox, Service social, String adminToken) {
        this.sandbox = sandbox;
        this.admin = new ServiceClient(social, adminToken);
        this.login = new NetworkLogin(social, admin);
    }

    /**
     * A connected account.
     *
     * @param name the sandbox's name of it, such as {@code bench-twitter-2}
     * @param token what the network accepts: the permanent token, or Bluesky's password for applications
     */
    public record Connected(UUID id, Channel channel, String name, String token) {}

    /** Connects an account of the sandbox and returns the id that social-service gives it. */
    private interface Way {

        UUID connect(Channel channel, String name, String token) throws IOException, InterruptedException;
    }

    /**
     * Connects all accounts of the given networks with the tokens that the sandbox always accepts; the first of each network
     * becomes its default.
     */
    public List<Connected> connect(List<Channel> channels) throws IOException, InterruptedException {
        return connect(channels, (channel, name, token) -> byToken(channel, name, token, 201));
    }

    /** Connects all accounts on the networks' login pages, so that their tokens expire and are renewed. */
    public List<Connected> logIn(List<Channel> channels) throws IOException, InterruptedException {
        return connect(
                channels,
                (channel, name, token) ->
                        channel == Channel.BLUESKY ? byToken(channel, name, token, 201) : byLogin(channel, name));
    }

    /** Connects an account again, as a person does whose account needs it. */
    public void logInAgain(Connected account) throws IOException, InterruptedException {
        if (account.channel() == Channel.BLUESKY) {
            byToken(account.channel(), account.name(), account.token(), 200);
        } else {
            byLogin(account.channel(), account.name());
        }
    }

    private List<Connected> connect(List<Channel> channels, Way way) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(sandbox.url("/sandbox/accounts")).build();
        JsonNode accounts = ServiceClient.json(
                        http.send(request, BodyHandlers.ofString()).body())
                .path("items");
        List<Connected> connected = new ArrayList<>();
        for (JsonNode account : accounts) {
            Channel channel = Channel.valueOf(account.path("network").asText());
            if (channels.contains(channel)) {
                String name = account.path("id").asText();
                String token = account.path("token").asText();
                UUID id = way.connect(channel, name, token);
                withoutGap(id);
                connected.add(new Connected(id, channel, name, token));
            }
        }
        return connected;
    }

    private UUID byLogin(Channel channel, String name) throws IOException, InterruptedException {
        String externalId = externalId(channel, name);
        login.connect(channel, name, externalId);
        for (JsonNode account : accounts()) {
            if (account.path("platform").asText().equals(channel.name())
                    && account.path("externalAccountId").asText().equals(externalId)) {
                return id(account);
            }
        }
        throw new IllegalStateException("The account %s is not connected".formatted(name));
    }

    private UUID byToken(Channel channel, String name, String token, int expectedStatus) {
        String path = ACCOUNTS + (channel == Channel.BLUESKY ? "/password" : "");
        Map<String, String> body = channel == Channel.BLUESKY
                ? Map.of("platform", channel.name(), "identifier", name + ".test", "password", token)
                : Map.of(
                        "platform",
                        channel.name(),
                        "externalAccountId",
                        externalId(channel, name),
                        "accessToken",
                        token);
        HttpRequest.Builder request = admin.request(path).POST(BodyPublishers.ofString(ServiceClient.write(body)));
        return id(ServiceClient.json(admin.send(request, expectedStatus).join()));
    }

    /** Returns the ids of the accounts that need a person. */
    public Set<UUID> needingAttention() {
        Set<UUID> ids = new HashSet<>();
        for (JsonNode account : accounts()) {
            if (account.path("status").asText().equals("NEEDS_ATTENTION")) {
                ids.add(id(account));
            }
        }
        return ids;
    }

    private JsonNode accounts() {
        return ServiceClient.json(admin.send(admin.request(ACCOUNTS).GET(), 200).join())
                .path("items");
    }

    private static UUID id(JsonNode account) {
        return UUID.fromString(account.path("id").asText());
    }

    /** Lets the account's posts leave one right after the other. */
    private void withoutGap(UUID id) {
        BodyPublisher settings = BodyPublishers.ofString(ServiceClient.write(Map.of("minGapMinutes", 0)));
        admin.send(admin.request(ACCOUNTS + "/" + id).method("PATCH", settings), 200)
                .join();
    }

    /** LinkedIn knows organizations by their URN. */
    private static String externalId(Channel channel, String name) {
        return channel == Channel.LINKEDIN ? "urn:li:organization:" + name : name;
    }
}
