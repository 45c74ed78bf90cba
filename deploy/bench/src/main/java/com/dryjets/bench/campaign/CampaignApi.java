package com.dryjets.bench.campaign;

import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.ServiceClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The REST API of campaign-service. */
final class CampaignApi {

    private static final String CAMPAIGN = """
            {"name":"Campaign %d","type":"CONVERSION","channels":["TWITTER","LINKEDIN"],
             "budget":{"total":1000,"currency":"EUR"},"startsAt":"%s","endsAt":"%s","timeZone":"Europe/Berlin",
             "objectives":["more readers"],"targetAudience":"people who like spreadsheets"}""";

    private final ServiceClient client;

    // Starts tomorrow, so that nothing is published during the benchmark.
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1));

    CampaignApi(Service service, String token) {
        this.client = new ServiceClient(service, token);
    }

    /** Creates a campaign that starts tomorrow and returns its id. */
    CompletableFuture<UUID> create(int number) {
        String campaign = CAMPAIGN.formatted(number, start, start.plus(Duration.ofDays(30)));
        return post("/marketing/campaigns", campaign, 201)
                .thenApply(body ->
                        UUID.fromString(ServiceClient.json(body).path("id").asText()));
    }

    /** Launches a campaign that is ready. */
    CompletableFuture<String> launch(UUID campaign) {
        return post("/marketing/campaigns/" + campaign + "/launch", "{}", 200);
    }

    private CompletableFuture<String> post(String path, String body, int expectedStatus) {
        return client.send(client.request(path).POST(BodyPublishers.ofString(body)), expectedStatus);
    }
}
