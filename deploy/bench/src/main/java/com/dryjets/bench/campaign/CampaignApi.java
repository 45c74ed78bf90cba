package com.dryjets.bench.campaign;

import com.dryjets.bench.platform.Service;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The gateway of campaign-service, as a front end uses it. */
final class CampaignApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PLAN = """
            {"name":"Campaign %d","type":"CONVERSION","channels":["TWITTER","LINKEDIN"],
             "budget":{"total":1000,"currency":"EUR"},"startsAt":"%s","endsAt":"%s","timeZone":"Europe/Berlin",
             "objectives":["more readers"],"targetAudience":"people who like spreadsheets"}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Service service;
    private final String token;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1));

    CampaignApi(Service service, String token) {
        this.service = service;
        this.token = token;
    }

    /** Plans a campaign that begins tomorrow, so that nothing goes out; gives its id. */
    CompletableFuture<UUID> create(int number) {
        String plan = PLAN.formatted(number, start, start.plus(Duration.ofDays(30)));
        return post("/marketing/campaigns", plan, 201).thenApply(CampaignApi::id);
    }

    /** Launches a campaign that is ready. */
    CompletableFuture<String> launch(UUID campaign) {
        return post("/marketing/campaigns/" + campaign + "/launch", "{}", 200);
    }

    private CompletableFuture<String> post(String path, String body, int expected) {
        HttpRequest request = HttpRequest.newBuilder(service.url(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> checked(response, expected));
    }

    private static String checked(HttpResponse<String> response, int expected) {
        if (response.statusCode() != expected) {
            throw new IllegalStateException("Answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static UUID id(String campaign) {
        try {
            return UUID.fromString(
                    EventJson.mapper().readTree(campaign).path("id").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON: " + campaign, e);
        }
    }
}
