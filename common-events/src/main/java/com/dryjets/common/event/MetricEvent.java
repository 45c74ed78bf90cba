package com.dryjets.common.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.common.marketing.Channel;
import com.dryjets.common.marketing.Metric;
import com.dryjets.common.marketing.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was counted. Open to other systems: whoever may write to the topic adds figures by publishing these. */
public sealed interface MetricEvent extends DomainEvent {

    /** The campaign it counts for. */
    UUID campaignId();

    @Override
    default Topic topic() {
        return Topic.METRICS;
    }

    @Override
    default String key() {
        return campaignId().toString();
    }

    /**
     * So much more of a metric. A record counts once however often it is delivered: {@code eventId} tells.
     *
     * @param eventId unique for the fact, not for the delivery
     * @param contentRef the post, mail or other piece it came from
     * @param value what to add; a correction is negative
     * @param verdict for opens and clicks: who was behind it
     */
    record MetricRecorded(
            UUID eventId,
            UUID campaignId,
            Channel channel,
            @Nullable UUID contentRef,
            Metric metric,
            BigDecimal value,
            Instant occurredAt,
            @Nullable Verdict verdict)
            implements MetricEvent {
        public MetricRecorded {
            requireNonNull(eventId, "eventId");
            requireNonNull(campaignId, "campaignId");
            requireNonNull(channel, "channel");
            requireNonNull(metric, "metric");
            requireNonNull(value, "value");
            requireNonNull(occurredAt, "occurredAt");
        }
    }
}
