package com.dryjets.analytics.ingest;

import com.dryjets.analytics.attribution.TouchedRecord;
import com.dryjets.common.event.MetricEvent.Touch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of marketing.metrics as it is stored.
 *
 * @param source where it came from, for the dead letters should the database refuse it
 */
record MetricRow(
        String tenant,
        UUID eventId,
        UUID campaignId,
        short channel,
        @Nullable UUID contentRef,
        short metric,
        BigDecimal value,
        Instant occurredAt,
        @Nullable Short verdict,
        List<Touch> touches,
        ConsumerRecord<String, byte[]> source) {

    private static final long SECONDS_A_DAY = 86_400;

    /** The UTC day it belongs to, counted from 1970-01-01. */
    long epochDay() {
        return Math.floorDiv(occurredAt.getEpochSecond(), SECONDS_A_DAY);
    }

    /** What of it credits are made of. */
    TouchedRecord touched() {
        return new TouchedRecord(eventId, LocalDate.ofEpochDay(epochDay()), tenant, campaignId, metric, value, touches);
    }
}
