package com.dryjets.email.person;

import com.dryjets.contracts.marketing.Verdict;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a contact.
 *
 * @param ref identifies it within the timeline
 * @param title the subject of an email, the name of an event or a list, or the state of the consent
 * @param detail where a consent or a subscription came from, the link of a click, or why an email bounced
 * @param value the worth of an event, or how many conversions or how much revenue an email brought
 * @param verdict who opened or clicked: a person, if a person ever did
 * @param emailId the email of a campaign that it is about
 * @param transactionalId the single email that it is about
 */
public record TimelineEntry(
        String ref,
        TimelineKind kind,
        Instant at,
        @Nullable String title,
        @Nullable String detail,
        @Nullable BigDecimal value,
        @Nullable Verdict verdict,
        @Nullable UUID emailId,
        @Nullable UUID transactionalId) {

    static TimelineEntry of(Row row) {
        String verdict = row.getString("verdict");
        return new TimelineEntry(
                row.getString("ref"),
                TimelineKind.valueOf(row.getString("kind")),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("title"),
                row.getString("detail"),
                row.getBigDecimal("value"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getUUID("email_id"),
                row.getUUID("transactional_id"));
    }
}
