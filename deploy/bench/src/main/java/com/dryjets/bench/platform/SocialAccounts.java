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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Connects the sandbox's accounts over the REST API, with the tokens that the sandbox always accepts. */
public final class SocialAccounts {

    private final Sandbox sandbox;
    private final ServiceClient admin;
    private final HttpClient http = HttpClient.newHttpClient();

    public SocialAccounts(Sandbox sandbox, Service social, String adminToken) {
        this.sandbox = sandbox;
        this.admin = new ServiceClient(social, adminToken);
    }

    /**
     * A connected account.
     *
     * @param name the sandbox's name of it, such as {@code bench-twitter-2}
     * @param token what the network accepts: the permanent token, or Bluesky's password for applications
     */
    public record Connected(UUID id, Channel channel, String name, String token) {}

    /** Connects all accounts of the given networks; the first of each becomes its network's default. */
    public List<Connected> connect(List<Channel> channels) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(sandbox.url("/sandbox/accounts")).build();
        List<Connected> connected = new ArrayList<>();
        for (JsonNode account : ServiceClient.json(
                        http.send(request, BodyHandlers.ofString()).body())
                .path("items")) {
            Channel channel = Channel.valueOf(account.path("network").asText());
            if (channels.contains(channel)) {
                connected.add(connect(
                        channel,
                        account.path("id").asText(),
                        account.path("token").asText()));
            }
        }
        return connected;
    }

    private Connected connect(Channel channel, String name, String token) {
        String path = "/marketing/social/accounts" + (channel == Channel.BLUESKY ? "/password" : "");
        Map<String, String> body = channel == Channel.BLUESKY
                ? Map.of("platform", channel.name(), "identifier", name + ".test", "password", token)
                : Map.of(
                        "platform",
                        channel.name(),
                        "externalAccountId",
                        externalId(channel, name),
                        "accessToken",
                        token);
        String answer = admin.send(admin.request(path).POST(BodyPublishers.ofString(ServiceClient.write(body))), 201)
                .join();
        UUID id = UUID.fromString(ServiceClient.json(answer).path("id").asText());
        withoutGap(id);
        return new Connected(id, channel, name, token);
    }

    /** Lets the account's posts leave one right after the other. */
    private void withoutGap(UUID id) {
        BodyPublisher settings = BodyPublishers.ofString(ServiceClient.write(Map.of("minGapMinutes", 0)));
        admin.send(admin.request("/marketing/social/accounts/" + id).method("PATCH", settings), 200)
                .join();
    }

    /** LinkedIn knows organizations by their URN. */
    private static String externalId(Channel channel, String name) {
        return channel == Channel.LINKEDIN ? "urn:li:organization:" + name : name;
    }
}
