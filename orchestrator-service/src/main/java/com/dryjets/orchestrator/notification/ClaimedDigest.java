package com.dryjets.orchestrator.notification;

import com.dryjets.kit.tenancy.Caller;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A digest that is due and locked for this replica until the transaction ends.
 *
 * @param lastDay the day of the last digest; null if there was none
 * @param newsAfter what was created after this instant is news
 * @param claimedAt by the database's clock, as all times here
 */
public record ClaimedDigest(
        Caller person,
        int hour,
        String timeZone,
        String address,
        @Nullable LocalDate lastDay,
        Instant newsAfter,
        Instant claimedAt) {

    /** The day that this digest is for, in the person's time zone. */
    public LocalDate day() {
        return DigestTimeRules.day(hour, timeZone, claimedAt);
    }

    /** Whether the person has had this day's digest, because its hour was moved later on the same day. */
    public boolean isDone() {
        return lastDay != null && !day().isAfter(lastDay);
    }

    Instant next() {
        return DigestTimeRules.next(hour, timeZone, claimedAt);
    }
}
