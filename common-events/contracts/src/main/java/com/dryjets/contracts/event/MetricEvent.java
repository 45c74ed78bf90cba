package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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
     * A contact that led to a conversion.
     *
     * @param contentId the post, mail or other piece, where it is known
     * @param at when the person was touched, not later than the conversion
     */
    record Touch(Channel channel, @Nullable UUID contentId, Instant at) {
        public Touch {
            requireNonNull(channel, "channel");
            requireNonNull(at, "at");
        }
    }

    /**
     * So much more of a metric. A record counts once however often it is delivered: {@code eventId} tells.
     *
     * @param eventId unique for the fact, not for the delivery
     * @param contentRef the post, mail or other piece it came from
     * @param value what to add; a correction is negative
     * @param verdict for opens and clicks: who was behind it
     * @param touches for conversions and revenue: what led to it, as far as it is known, in any order
     */
    record MetricRecorded(
            UUID eventId,
            UUID campaignId,
            Channel channel,
            @Nullable UUID contentRef,
            Metric metric,
            BigDecimal value,
            Instant occurredAt,
            @Nullable Verdict verdict,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Touch> touches)
            implements MetricEvent {
        public MetricRecorded {
            requireNonNull(eventId, "eventId");
            requireNonNull(campaignId, "campaignId");
            requireNonNull(channel, "channel");
            requireNonNull(metric, "metric");
            requireNonNull(value, "value");
            requireNonNull(occurredAt, "occurredAt");
            touches = touches == null ? List.of() : List.copyOf(touches);
        }

        /** A record that nobody knows what led to. */
        public MetricRecorded(
                UUID eventId,
                UUID campaignId,
                Channel channel,
                @Nullable UUID contentRef,
                Metric metric,
                BigDecimal value,
                Instant occurredAt,
                @Nullable Verdict verdict) {
            this(eventId, campaignId, channel, contentRef, metric, value, occurredAt, verdict, List.of());
        }
    }
}
