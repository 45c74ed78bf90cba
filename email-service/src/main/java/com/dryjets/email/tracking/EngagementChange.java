package com.dryjets.email.tracking;

import com.dryjets.contracts.marketing.Verdict;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipient's open or click of one link that is new, or whose verdict has changed.
 *
 * @param before null if it is new
 */
record EngagementChange(
        UUID recipientId,
        UUID campaignId,
        UUID emailId,
        Hit.Kind kind,
        @Nullable Verdict before,
        Verdict verdict,
        Instant firstAt) {

    static EngagementChange of(Row row) {
        String before = row.getString("before");
        return new EngagementChange(
                row.getUUID("recipient_id"),
                row.getUUID("campaign_id"),
                row.getUUID("email_id"),
                Hit.Kind.valueOf(row.getString("kind")),
                before == null ? null : Verdict.valueOf(before),
                Verdict.valueOf(row.getString("verdict")),
                row.getOffsetDateTime("first_at").toInstant());
    }
}
