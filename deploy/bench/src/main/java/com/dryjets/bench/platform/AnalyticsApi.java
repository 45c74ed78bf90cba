package com.dryjets.bench.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The REST API of analytics-service. */
public final class AnalyticsApi {

    private static final String CAMPAIGNS = "/marketing/analytics/campaigns/";
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$");

    private final ServiceClient client;

    public AnalyticsApi(Service service, String token) {
        this.client = new ServiceClient(service, token);
    }

    /** Fetches a campaign's dashboard as JSON. */
    public CompletableFuture<String> dashboard(UUID campaign) {
        return client.send(client.request(CAMPAIGNS + campaign + "/dashboard").GET(), 200);
    }

    /** Fetches the 50 campaigns with the highest revenue as JSON. */
    public CompletableFuture<String> summary() {
        String path = CAMPAIGNS + "all/summary?sort=revenue&order=desc&limit=50";
        return client.send(client.request(path).GET(), 200);
    }

    /** Fetches a campaign's detailed report as JSON. */
    public CompletableFuture<String> detailedReport(UUID campaign) {
        var body = BodyPublishers.ofString("{\"reportType\":\"detailed\"}");
        return client.send(client.request(CAMPAIGNS + campaign + "/report").POST(body), 200);
    }

    /** Downloads the CSV export of all records and returns the number of lines. */
    public long export(UUID campaign) throws IOException, InterruptedException {
        var body = BodyPublishers.ofString("{\"reportType\":\"records\",\"format\":\"csv\"}");
        var request = client.request(CAMPAIGNS + campaign + "/export").POST(body);
        try (InputStream csv = client.sendAndWait(request, BodyHandlers.ofInputStream())) {
            return countLines(csv);
        }
    }

    /** Returns the service's heap usage in bytes. */
    public double heap() throws IOException, InterruptedException {
        var request = client.request("/q/metrics").header("Accept", "text/plain; version=0.0.4");
        String metrics = client.sendAndWait(request, BodyHandlers.ofString());
        double sum = HEAP.matcher(metrics)
                .results()
                .mapToDouble(used -> Double.parseDouble(used.group(1)))
                .sum();
        if (sum == 0) {
            throw new IllegalStateException("The service does not report its heap usage");
        }
        return sum;
    }

    private static long countLines(InputStream text) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[64 * 1024];
        for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
            for (int i = 0; i < read; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return lines;
    }
}
