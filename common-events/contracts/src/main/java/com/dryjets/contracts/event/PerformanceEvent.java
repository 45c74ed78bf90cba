package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The performance of a campaign so far. */
public sealed interface PerformanceEvent extends DomainEvent {

    /** The campaign that performed. */
    UUID campaignId();

    @Override
    default Topic topic() {
        return Topic.PERFORMANCE;
    }

    /** Starts with the tenant: the topic is compacted, and no tenant may replace another's totals. */
    @Override
    default String key(String tenant) {
        return tenant + "/" + key();
    }

    /**
     * The totals of a campaign, channel and day changed. Totals are absolute, so applying an event twice changes nothing;
     * an event with an earlier {@code asOf} than the known totals is stale.
     *
     * @param day in UTC
     * @param totals only metrics that were recorded
     */
    record PerformanceUpdated(
            UUID campaignId, Channel channel, LocalDate day, Map<Metric, BigDecimal> totals, Instant asOf)
            implements PerformanceEvent {
        public PerformanceUpdated {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(channel, "channel");
            requireNonNull(day, "day");
            totals = Map.copyOf(totals);
            requireNonNull(asOf, "asOf");
        }

        @Override
        public String key() {
            return campaignId + "/" + channel + "/" + day;
        }
    }
}
