package com.dryjets.social.ratelimit;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network's limits for the tenant's account, as it told them last; empty before it told any. */
public record RateLimitView(Channel platform, List<Limit> limits) {

    /**
     * One limit.
     *
     * @param operation PUBLISH or READ
     * @param limit requests in a window; 100 where the network tells only the share that is used
     */
    public record Limit(
            String operation,
            int limit,
            int remaining,
            @Nullable Instant resetsAt,
            Instant observedAt) {}
}
