package com.dryjets.email.suppression;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was learnt about an address.
 *
 * @param source who told: the mail server (SMTP), a report by email (DSN), a provider (SES, SENDGRID), the link or header
 *     in an email (LINK), or a person (USER, IMPORT)
 * @param status an enhanced status code (RFC 3463)
 * @param detail what the server said, or a note
 */
public record EvidenceView(
        SuppressionEvidence.Kind kind,
        String source,
        @Nullable UUID emailId,
        @Nullable String status,
        @Nullable String detail,
        Instant occurredAt) {

    static EvidenceView of(Row row) {
        return new EvidenceView(
                SuppressionEvidence.Kind.valueOf(row.getString("kind")),
                row.getString("source"),
                row.getUUID("email_id"),
                row.getString("status"),
                row.getString("detail"),
                row.getOffsetDateTime("occurred_at").toInstant());
    }
}
