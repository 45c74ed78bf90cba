package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network's limits for the tenant's account, as last reported; empty until the network reports one. */
public record RateLimitView(Channel platform, List<Limit> limits) {

    /**
     * A limit.
     *
     * @param operation PUBLISH or READ
     * @param limit requests per window; 100 if the network reports only the percentage used
     */
    public record Limit(
            String operation,
            int limit,
            int remaining,
            @Nullable Instant resetsAt,
            Instant observedAt) {}
}
