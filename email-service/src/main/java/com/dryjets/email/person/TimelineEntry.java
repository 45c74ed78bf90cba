package com.dryjets.email.person;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a contact.
 *
 * @param ref identifies it within the timeline
 * @param title the subject of an email, the name of an event, or the state of the consent
 * @param detail where a consent came from, or the link of a click
 * @param value the worth of an event
 */
public record TimelineEntry(
        String ref,
        TimelineKind kind,
        Instant at,
        @Nullable String title,
        @Nullable String detail,
        @Nullable BigDecimal value,
        @Nullable UUID emailId) {

    static TimelineEntry of(Row row) {
        return new TimelineEntry(
                row.getString("ref"),
                TimelineKind.valueOf(row.getString("kind")),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("title"),
                row.getString("detail"),
                row.getBigDecimal("value"),
                row.getUUID("email_id"));
    }
}
