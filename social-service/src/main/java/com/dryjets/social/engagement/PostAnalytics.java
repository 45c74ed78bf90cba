package com.dryjets.social.engagement;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a network counts for a post.
 *
 * @param counters since publication; a metric that the network does not tell is absent
 * @param asOf when the network was asked last; null before the first time
 */
public record PostAnalytics(
        UUID postId,
        UUID campaignId,
        Channel platform,
        String externalId,
        Instant publishedAt,
        Map<Metric, Long> counters,
        @Nullable Instant asOf) {}
