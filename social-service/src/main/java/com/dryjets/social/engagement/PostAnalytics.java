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
 * @param counters totals since publication; a metric that the network does not report is absent
 * @param asOf the time of the last poll; null before the first one
 */
public record PostAnalytics(
        UUID postId,
        UUID campaignId,
        Channel platform,
        String externalId,
        Instant publishedAt,
        Map<Metric, Long> counters,
        @Nullable Instant asOf) {}
