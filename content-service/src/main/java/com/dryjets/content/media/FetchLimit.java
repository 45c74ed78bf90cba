package com.dryjets.content.media;

import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Fetches only so many files from the web at once, in this replica and for each tenant: a slow site may take half an hour for
 * a file, which holds a connection and fills the disk.
 */
final class FetchLimit {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final int most;
    private final int mostOfTenant;
    private final Map<String, Integer> running = new HashMap<>();

    FetchLimit(int most, int mostOfTenant) {
        this.most = most;
        this.mostOfTenant = mostOfTenant;
    }

    /** Fetches a file; 429 while too many are fetched. The place is free again when the fetch has ended or was cancelled. */
    <T> Uni<T> fetch(String tenant, Uni<T> file) {
        return Uni.createFrom().deferred(() -> {
            take(tenant);
            return file.onTermination().invoke(() -> free(tenant));
        });
    }

    private synchronized void take(String tenant) {
        int own = running.getOrDefault(tenant, 0);
        if (own >= mostOfTenant) {
            throw Problem.tooManyRequests(
                    "%d files are being fetched already. Wait until one has arrived.".formatted(own), RETRY_AFTER);
        }
        if (running.values().stream().mapToInt(Integer::intValue).sum() >= most) {
            throw Problem.tooManyRequests("Too many files are being fetched. Try again later.", RETRY_AFTER);
        }
        running.put(tenant, own + 1);
    }

    private synchronized void free(String tenant) {
        running.computeIfPresent(tenant, (key, count) -> count == 1 ? null : count - 1);
    }
}
