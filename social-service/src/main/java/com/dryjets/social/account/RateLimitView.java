package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.RateLimit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A network's limits for the tenant's accounts, as last reported; empty until the network reports one. */
public record RateLimitView(Channel platform, List<Limit> limits) {

    /**
     * A limit.
     *
     * @param name tells the limits of an account apart
     * @param scope APP if all accounts of the installation share it
     * @param limit requests or posts per window; 100 if the network reports only the percentage used
     */
    public record Limit(
            UUID accountId,
            RateLimit.Operation operation,
            String name,
            RateLimit.Scope scope,
            int limit,
            int remaining,
            @Nullable Instant resetsAt,
            Instant observedAt) {}
}
