package com.dryjets.analytics.record;

import com.dryjets.contracts.event.MetricEvent.Touch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A record of conversions or revenue with the touches that led to it.
 *
 * @param day the UTC day, which is part of the record's key
 */
public record TouchedRecord(
        UUID eventId,
        LocalDate day,
        String tenant,
        UUID campaignId,
        short metric,
        BigDecimal value,
        List<Touch> touches) {}
