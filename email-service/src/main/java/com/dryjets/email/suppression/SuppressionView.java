package com.dryjets.email.suppression;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that receives no email.
 *
 * @param emailId the email of a campaign that caused the suppression
 */
public record SuppressionView(
        String address, SuppressionReason reason, @Nullable UUID emailId, Instant since) {

    static SuppressionView of(Row row) {
        return new SuppressionView(
                row.getString("address"),
                SuppressionReason.valueOf(row.getString("reason")),
                row.getUUID("email_id"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
