package com.dryjets.bench.platform;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The gateway of analytics-service, as a front end uses it. */
public final class AnalyticsApi {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CAMPAIGNS = "/marketing/analytics/campaigns/";
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Service service;
    private final String token;

    public AnalyticsApi(Service service, String token) {
        this.service = service;
        this.token = token;
    }

    /** A campaign's dashboard, as JSON. */
    public CompletableFuture<String> dashboard(UUID campaign) {
        return answered(request(CAMPAIGNS + campaign + "/dashboard").GET());
    }

    /** The fifty campaigns with the most revenue, as JSON. */
    public CompletableFuture<String> summary() {
        return answered(request(CAMPAIGNS + "all/summary?sort=revenue&order=desc&limit=50")
                .GET());
    }

    /** A campaign's detailed report, as JSON. */
    public CompletableFuture<String> detailedReport(UUID campaign) {
        return answered(request(CAMPAIGNS + campaign + "/report")
                .POST(BodyPublishers.ofString("{\"reportType\":\"detailed\"}")));
    }

    /** Reads the export of all records as CSV to its end; how many lines it had. */
    public long export(UUID campaign) throws IOException, InterruptedException {
        HttpRequest request = request(CAMPAIGNS + campaign + "/export")
                .POST(BodyPublishers.ofString("{\"reportType\":\"records\",\"format\":\"csv\"}"))
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The export was answered with " + response.statusCode());
        }
        long lines = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream body = response.body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    /** Bytes of heap in use. */
    public double heap() throws IOException, InterruptedException {
        HttpRequest request = request("/q/metrics")
                .header("Accept", "text/plain; version=0.0.4")
                .build();
        String metrics = client.send(request, BodyHandlers.ofString()).body();
        double sum = HEAP.matcher(metrics)
                .results()
                .mapToDouble(used -> Double.parseDouble(used.group(1)))
                .sum();
        if (sum == 0) {
            throw new IllegalStateException("The service does not tell its heap");
        }
        return sum;
    }

    /** Reads an answer. */
    public static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON: " + text, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.url(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private CompletableFuture<String> answered(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(response -> {
            if (response.statusCode() != 200) {
                throw new IllegalStateException("Answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        });
    }
}
