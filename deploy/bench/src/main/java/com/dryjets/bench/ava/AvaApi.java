package com.dryjets.bench.ava;

import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.ServiceClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The REST API of orchestrator-service. */
final class AvaApi {

    private static final String CAMPAIGNS = "/marketing/orchestrator/campaigns/";

    private final ServiceClient client;

    AvaApi(Service service, String token) {
        this.client = new ServiceClient(service, token);
    }

    CompletableFuture<String> recommendations(UUID campaign) {
        return client.send(
                client.request(CAMPAIGNS + campaign + "/recommendations").GET(), 200);
    }

    CompletableFuture<String> dashboard(UUID campaign) {
        return client.send(client.request(CAMPAIGNS + campaign + "/dashboard").GET(), 200);
    }

    /** Generates a strategy with the built-in planner, which is used where no model is configured. */
    CompletableFuture<String> generateStrategy(UUID campaign) {
        return client.send(
                client.request(CAMPAIGNS + campaign + "/generate-strategy").POST(BodyPublishers.ofString("{}")), 201);
    }
}
