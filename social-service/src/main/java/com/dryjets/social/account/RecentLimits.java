package com.dryjets.social.account;

import com.dryjets.social.network.RateLimit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;

/**
 * Remembers what this replica has stored of rate limits, because networks report them with every answer. A limit is news
 * after half a minute, when its window has begun anew, and with each request once it is nearly used up.
 */
class RecentLimits {

    private static final Duration NEWS_AFTER = Duration.ofSeconds(30);
    private static final long MOST_LIMITS = 100_000;

    /** A limit with less left than this part of it is nearly used up. */
    private static final int NEARLY = 10;

    private record Key(UUID accountId, RateLimit.Operation operation, RateLimit.Scope scope, String name) {}

    private final Cache<Key, RateLimit> stored = Caffeine.newBuilder()
            .expireAfterWrite(NEWS_AFTER)
            .maximumSize(MOST_LIMITS)
            .build();

    /** Whether a limit is worth storing; the caller stores it. */
    boolean isNews(UUID accountId, RateLimit limit) {
        Key key = new Key(accountId, limit.operation(), limit.scope(), limit.name());
        RateLimit last = stored.getIfPresent(key);
        boolean news = last == null
                || last.limit() != limit.limit()
                || last.remaining() < limit.remaining()
                || limit.remaining() < limit.limit() / NEARLY
                || limit.isUsedUp();
        if (news) {
            stored.put(key, limit);
        }
        return news;
    }
}
