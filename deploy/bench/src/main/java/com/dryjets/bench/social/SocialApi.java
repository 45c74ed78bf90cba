package com.dryjets.bench.social;

import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.ServiceClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The REST API of social-service, as a marketer uses it. */
final class SocialApi {

    private static final String BASE = "/marketing/social";

    private final ServiceClient client;

    SocialApi(Service service, String token) {
        this.client = new ServiceClient(service, token);
    }

    CompletableFuture<String> schedule(Map<String, Object> post) {
        String body = ServiceClient.write(post);
        return client.send(client.request(BASE + "/schedule").POST(BodyPublishers.ofString(body)), 201);
    }

    /** Retries a failed post, as long as it still has failed. */
    void retry(UUID post) {
        client.trySend(client.request(BASE + "/" + post + "/retry").POST(BodyPublishers.noBody()), 200, 409);
    }

    /** Reads the first page of a campaign's queue. */
    CompletableFuture<String> list(UUID campaign) {
        return client.send(
                client.request(BASE + "/queue/" + campaign + "?limit=50").GET(), 200);
    }

    /** Adds posts from a file of at most 1,000 rows; fails unless all were added. */
    void importPosts(UUID campaign, String csv) {
        String answer = client.send(
                        client.request(BASE + "/queue/import?campaignId=" + campaign)
                                .setHeader("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(csv)),
                        200)
                .join();
        if (!ServiceClient.json(answer).path("added").asBoolean()) {
            throw new IllegalStateException("The import was refused: " + answer);
        }
    }
}
