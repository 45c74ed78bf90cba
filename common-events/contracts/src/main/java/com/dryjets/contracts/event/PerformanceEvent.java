package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What came of a campaign so far. */
public sealed interface PerformanceEvent extends DomainEvent {

    /** The campaign it is about. */
    UUID campaignId();

    @Override
    default Topic topic() {
        return Topic.PERFORMANCE;
    }

    /**
     * The totals of a campaign, channel and day. Absolute, so applying one twice changes nothing; one with an earlier
     * {@code asOf} than what is known is out of date.
     *
     * @param day in UTC
     * @param totals metrics that were never recorded are absent
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
