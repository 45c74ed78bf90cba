package com.dryjets.analytics.record;

import com.dryjets.contracts.event.MetricEvent.Touch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of marketing.metrics as it is stored. Tens of thousands wait in memory at once, so it keeps nothing of the
 * Kafka record but its partition and offset.
 *
 * @param channel code of the channel, see {@link Codes}; likewise metric and verdict
 * @param occurredAt microseconds since 1970-01-01, the database's precision
 * @param partition the topic partition it was read from
 * @param offset its offset in that partition
 */
public record MetricRecord(
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

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;
    private static final short HUMAN = 1;

    /** The record's UTC day, counted from 1970-01-01. */
    public long epochDay() {
        return Math.floorDiv(occurredAt, MICROS_PER_DAY);
    }

    /** The index of the interval of this many seconds that the record belongs to, counted from 1970-01-01. */
    public long interval(int seconds) {
        return Math.floorDiv(occurredAt, seconds * MICROS_PER_SECOND);
    }

    /** Returns whether the record is not known to come from a bot or a privacy proxy. */
    public boolean isHuman() {
        return verdict == null || verdict == HUMAN;
    }

    /** What identifies the record when it is delivered again. */
    public RecordKey key() {
        return new RecordKey(tenant, eventId, LocalDate.ofEpochDay(epochDay()));
    }

    /** The part of the record that attribution credits are computed from. */
    public TouchedRecord touched() {
        return new TouchedRecord(eventId, LocalDate.ofEpochDay(epochDay()), tenant, campaignId, metric, value, touches);
    }
}
