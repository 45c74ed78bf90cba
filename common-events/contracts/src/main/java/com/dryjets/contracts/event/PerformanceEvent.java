package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The performance of a campaign and its content so far. */
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

    /**
     * The totals of a content piece, post or email in a campaign and channel changed. Totals are absolute since the
     * beginning, so applying an event twice changes nothing; an event whose {@code sequence} is not above the known one is
     * stale.
     *
     * @param contentRef what the records name: a content piece, or a post or email that was made from none
     * @param totals only metrics that were recorded
     * @param human the same without the opens and clicks of machines
     * @param sequence grows with each update of the same content, campaign and channel
     */
    record ContentPerformanceUpdated(
            UUID campaignId,
            UUID contentRef,
            Channel channel,
            Map<Metric, BigDecimal> totals,
            Map<Metric, BigDecimal> human,
            long sequence,
            Instant asOf)
            implements PerformanceEvent {
        public ContentPerformanceUpdated {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(contentRef, "contentRef");
            requireNonNull(channel, "channel");
            totals = Map.copyOf(totals);
            human = Map.copyOf(human);
            requireNonNull(asOf, "asOf");
        }

        @Override
        public String key() {
            return campaignId + "/content/" + contentRef + "/" + channel;
        }
    }

    /**
     * The totals of a campaign and channel in one hour changed. Totals are absolute, so applying an event twice changes
     * nothing; an event whose {@code sequence} is not above the known one is stale.
     *
     * @param hour when the hour begins: a whole hour in UTC, so that it is in two hours of a time zone that is off by half
     *     an hour
     * @param timeZone the campaign's time zone when this was published; absent if it was not known
     * @param totals only metrics that were recorded
     * @param human the same without the opens and clicks of machines
     * @param sequence grows with each update of the same campaign, channel and hour
     */
    record HourlyEngagementUpdated(
            UUID campaignId,
            Channel channel,
            Instant hour,
            @Nullable String timeZone,
            Map<Metric, BigDecimal> totals,
            Map<Metric, BigDecimal> human,
            long sequence,
            Instant asOf)
            implements PerformanceEvent {
        public HourlyEngagementUpdated {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(channel, "channel");
            requireNonNull(hour, "hour");
            totals = Map.copyOf(totals);
            human = Map.copyOf(human);
            requireNonNull(asOf, "asOf");
        }

        @Override
        public String key() {
            return campaignId + "/hour/" + channel + "/" + hour;
        }
    }
}
