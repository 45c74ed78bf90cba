package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import com.dryjets.social.platform.Draft;
import com.dryjets.social.projection.UriListConverter;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A due post that one replica holds until its lease ends.
 *
 * @param attempt the number of the last attempt, 0 before the first
 * @param failures attempts that failed for temporary reasons
 * @param unresolved whether the outcome of the last attempt is unknown
 * @param attemptedAt the start of the last attempt
 */
public record ClaimedPost(
        UUID id,
        String tenant,
        UUID campaignId,
        Channel channel,
        @Nullable UUID contentId,
        Draft draft,
        int attempt,
        int failures,
        boolean unresolved,
        @Nullable Instant attemptedAt,
        Lease lease) {

    static ClaimedPost of(Row row, Lease lease) {
        return new ClaimedPost(
                row.getUUID("id"),
                row.getString("tenant"),
                row.getUUID("campaign_id"),
                Channel.valueOf(row.getString("channel")),
                row.getUUID("content_id"),
                new Draft(row.getString("text"), UriListConverter.read(row.getString("media"))),
                row.getInteger("attempts"),
                row.getInteger("failures"),
                row.getBoolean("unresolved"),
                Utc.instant(row.getOffsetDateTime("attempted_at")),
                lease);
    }

    /** Returns the post with its next attempt started. */
    public ClaimedPost attemptStarted(Instant now) {
        return new ClaimedPost(
                id, tenant, campaignId, channel, contentId, draft, attempt + 1, failures, true, now, lease);
    }
}
