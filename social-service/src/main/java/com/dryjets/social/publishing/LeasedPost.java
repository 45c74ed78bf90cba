package com.dryjets.social.publishing;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.platform.Draft;
import com.dryjets.social.projection.UriList;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A due post that this replica alone works on until the lease ends.
 *
 * @param number of the last attempt, 0 before the first
 * @param failures attempts that failed for reasons that may pass
 * @param unresolved the last attempt has no known outcome
 * @param attemptedAt when the last attempt began
 */
record LeasedPost(
        UUID id,
        String tenant,
        UUID campaignId,
        Channel channel,
        @Nullable UUID contentId,
        Draft draft,
        int number,
        int failures,
        boolean unresolved,
        @Nullable Instant attemptedAt,
        UUID lease,
        Instant leasedUntil) {

    static LeasedPost of(Row row) {
        OffsetDateTime attemptedAt = row.getOffsetDateTime("attempted_at");
        return new LeasedPost(
                row.getUUID("id"),
                row.getString("tenant"),
                row.getUUID("campaign_id"),
                Channel.valueOf(row.getString("channel")),
                row.getUUID("content_id"),
                new Draft(row.getString("text"), UriList.read(row.getString("media"))),
                row.getInteger("attempts"),
                row.getInteger("failures"),
                row.getBoolean("unresolved"),
                attemptedAt == null ? null : attemptedAt.toInstant(),
                row.getUUID("lease"),
                row.getOffsetDateTime("leased_until").toInstant());
    }

    /** The same post with one attempt more. */
    LeasedPost begun(Instant now) {
        return new LeasedPost(
                id, tenant, campaignId, channel, contentId, draft, number + 1, failures, true, now, lease, leasedUntil);
    }
}
