package com.dryjets.analytics.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What makes a record the same as one that was delivered before, whatever else it holds.
 *
 * @param day the UTC day of occurredAt
 */
public record RecordKey(String tenant, UUID eventId, LocalDate day) {

    /** The key of a record that occurred at this time. */
    public static RecordKey of(String tenant, UUID eventId, Instant occurredAt) {
        return new RecordKey(tenant, eventId, LocalDate.ofInstant(occurredAt, ZoneOffset.UTC));
    }
}
