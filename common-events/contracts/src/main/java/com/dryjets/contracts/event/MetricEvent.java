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

/** Recorded metrics. Open to other systems, which add metrics by publishing these events. */
public sealed interface MetricEvent extends DomainEvent {

    /** The campaign that the metric counts for. */
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
     * A touch that contributed to a conversion.
     *
     * @param contentId the post, email or other content, where known
     * @param at the time of the touch, not later than the conversion
     */
    record Touch(Channel channel, @Nullable UUID contentId, Instant at) {
        public Touch {
            requireNonNull(channel, "channel");
            requireNonNull(at, "at");
        }
    }

    /**
     * An increment of a metric. It counts once however often it is delivered, because {@code eventId} identifies it.
     *
     * @param eventId unique to the fact, not to the delivery
     * @param contentRef the post, email or other content that it came from
     * @param value the increment; a correction is negative
     * @param verdict for opens and clicks: a person or a machine
     * @param touches for conversions and revenue: the known touches before it, in any order
     * @param recipientRef for conversions and revenue: whose email led to it, as the link of the email told the site
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
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Touch> touches,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID recipientRef)
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

        /** A record that no known recipient of an email is behind. */
        public MetricRecorded(
                UUID eventId,
                UUID campaignId,
                Channel channel,
                @Nullable UUID contentRef,
                Metric metric,
                BigDecimal value,
                Instant occurredAt,
                @Nullable Verdict verdict,
                List<Touch> touches) {
            this(eventId, campaignId, channel, contentRef, metric, value, occurredAt, verdict, touches, null);
        }

        /** A record without known touches. */
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
