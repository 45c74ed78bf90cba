package com.dryjets.email.sendtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps reports for a moment: each reads all recipients of its email, and pages ask for it again and again. */
@ApplicationScoped
class ReportCache {

    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofSeconds(30);

    /** Only a verdict that changes, or an erasure, changes it still. */
    private static final Duration SETTLED_KEPT = Duration.ofMinutes(10);

    private final Cache<Key, SendTimeReport> reports;

    @Inject
    ReportCache() {
        this(Ticker.systemTicker());
    }

    ReportCache(Ticker ticker) {
        this.reports = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfter(
                        Expiry.<Key, SendTimeReport>writing((key, report) -> isSettled(report) ? SETTLED_KEPT : KEPT))
                .build();
    }

    private static boolean isSettled(SendTimeReport report) {
        return report.settledAt() != null && !report.asOf().isBefore(report.settledAt());
    }

    private record Key(String tenant, UUID emailId) {}

    /** Returns the report that is kept, else makes one. */
    Uni<SendTimeReport> get(String tenant, UUID emailId, Supplier<Uni<SendTimeReport>> make) {
        Key key = new Key(tenant, emailId);
        @Nullable SendTimeReport kept = reports.getIfPresent(key);
        return kept == null
                ? make.get().invoke(made -> reports.put(key, made))
                : Uni.createFrom().item(kept);
    }
}
