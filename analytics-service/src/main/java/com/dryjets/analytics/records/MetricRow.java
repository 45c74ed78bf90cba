package com.dryjets.analytics.records;

import com.dryjets.analytics.attribution.TouchedRecord;
import com.dryjets.contracts.event.MetricEvent.Touch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of marketing.metrics as it is stored. Tens of thousands wait at once, so it holds nothing of the record it was
 * read from but the place.
 *
 * @param channel, metric, verdict as in {@code Codes}
 * @param occurredAt in microseconds since 1970-01-01, as fine as the database keeps time
 * @param partition the topic's, where it came from
 * @param offset its place there
 */
public record MetricRow(
        String tenant,
        UUID eventId,
        UUID campaignId,
        short channel,
        @Nullable UUID contentRef,
        short metric,
        BigDecimal value,
        long occurredAt,
        @Nullable Short verdict,
        List<Touch> touches,
        int partition,
        long offset) {

    private static final long MICROS_A_SECOND = 1_000_000;
    private static final long MICROS_A_DAY = 86_400 * MICROS_A_SECOND;
    private static final short HUMAN = 1;

    /** The UTC day it belongs to, counted from 1970-01-01. */
    public long epochDay() {
        return Math.floorDiv(occurredAt, MICROS_A_DAY);
    }

    /** How often the seconds have passed from 1970-01-01 until then. */
    public long count(int seconds) {
        return Math.floorDiv(occurredAt, seconds * MICROS_A_SECOND);
    }

    /** Whether it is not known to come from a bot or a privacy proxy. */
    public boolean isHuman() {
        return verdict == null || verdict == HUMAN;
    }

    /** What of it credits are made of. */
    public TouchedRecord touched() {
        return new TouchedRecord(eventId, LocalDate.ofEpochDay(epochDay()), tenant, campaignId, metric, value, touches);
    }
}
