package com.dryjets.bench.email;

import com.dryjets.bench.platform.Service;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Watches how much heap a service uses. */
final class HeapWatch {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final double MIB = 1024.0 * 1024;

    private final HttpClient http = HttpClient.newHttpClient();
    private double peak;
    private long nextLook = System.nanoTime();

    /** Looks at the heap, at most once a second: it costs the service as much as some emails. */
    void look(Service service) throws InterruptedException {
        if (System.nanoTime() < nextLook) {
            return;
        }
        nextLook = System.nanoTime() + INTERVAL.toNanos();
        HttpRequest request = HttpRequest.newBuilder(service.url("/q/metrics"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            double bytes = http.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
            peak = Math.max(peak, bytes / MIB);
        } catch (IOException notNow) {
            // The next look will do.
        }
    }

    /** The most that was seen, in MiB. */
    double peak() {
        return peak;
    }
}
