package com.dryjets.email.list;

import com.dryjets.kit.problem.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits how often one network address sends the forms of public pages to this replica. */
@ApplicationScoped
class PageRateLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<String, AtomicInteger> sent = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(WINDOW)
            .build();
    private final int most;

    PageRateLimit(@ConfigProperty(name = "dryjets.pages.forms-per-minute", defaultValue = "30") int most) {
        this.most = most;
    }

    /** Fails with 429 if this address has sent too many forms within a minute. */
    void require(String remoteAddress) {
        if (sent.get(remoteAddress, unused -> new AtomicInteger()).incrementAndGet() > most) {
            throw Problem.tooManyRequests("Too many forms were sent. Try again in a minute.", WINDOW);
        }
    }
}
