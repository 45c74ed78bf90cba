package com.dryjets.email.suppression;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that receives no email.
 *
 * @param reason the one that weighs most: a complaint outweighs an opt-out, which outweighs a bounce
 * @param undeliverable whether email to it has bounced, whatever outweighs that
 * @param emailId the email of a campaign that caused the suppression
 */
public record SuppressionView(
        String address,
        SuppressionReason reason,
        boolean undeliverable,
        @Nullable UUID emailId,
        Instant since) {

    static SuppressionView of(Row row) {
        return new SuppressionView(
                row.getString("address"),
                SuppressionReason.valueOf(row.getString("reason")),
                row.getBoolean("undeliverable"),
                row.getUUID("email_id"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
