package com.dryjets.email.transactional;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transactional email or a test copy.
 *
 * @param attempts attempts to deliver it
 * @param reason why it waits for another attempt, or was not sent
 */
public record TransactionalView(
        UUID id,
        String to,
        String subject,
        TransactionalStatus status,
        int attempts,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant sentAt) {

    static TransactionalView of(Row row) {
        @Nullable OffsetDateTime sentAt = row.getOffsetDateTime("sent_at");
        return new TransactionalView(
                row.getUUID("id"),
                row.getString("address"),
                row.getString("subject"),
                TransactionalStatus.of(row.getString("state")),
                row.getInteger("attempts"),
                row.getString("error"),
                row.getOffsetDateTime("created_at").toInstant(),
                sentAt == null ? null : sentAt.toInstant());
    }
}
