package com.dryjets.bench.platform;

import com.dryjets.contracts.marketing.Channel;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Connects accounts on the login pages of networks, as a person with a browser does. */
final class NetworkLogin {

    private static final String LOGINS = "/marketing/social/accounts/logins";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Service social;
    private final ServiceClient admin;

    NetworkLogin(Service social, ServiceClient admin) {
        this.social = social;
        this.admin = admin;
    }

    /**
     * Logs in with one of the sandbox's accounts and connects it alone, whatever else the login grants. The tokens expire and
     * can be renewed as far as the network does that.
     *
     * @param externalId the id that social-service knows the account by
     */
    void connect(Channel channel, String name, String externalId) throws IOException, InterruptedException {
        HttpResponse<String> begun = send(admin.request(LOGINS)
                .POST(BodyPublishers.ofString(ServiceClient.write(Map.of("platform", channel.name())))));
        JsonNode login = ServiceClient.json(begun.body());
        String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        URI page = URI.create(login.path("authorizationUrl").asText() + "&account=" + name);
        URI back = location(HttpRequest.newBuilder(page).GET());
        URI end = location(HttpRequest.newBuilder(social.url(back.getRawPath() + "?" + back.getRawQuery()))
                .header("Cookie", cookie)
                .GET());
        if (end.getQuery().contains("outcome=choose")) {
            String chosen = ServiceClient.write(Map.of("externalAccountIds", List.of(externalId)));
            send(admin.request(LOGINS + "/" + login.path("id").asText() + "/connect")
                    .POST(BodyPublishers.ofString(chosen)));
        } else if (!end.getQuery().contains("outcome=connected")) {
            throw new IllegalStateException("The login of %s ended at %s".formatted(name, end));
        }
    }

    private URI location(HttpRequest.Builder request) throws IOException, InterruptedException {
        return URI.create(send(request).headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(
                    "%s returned status %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
        }
        return response;
    }
}
