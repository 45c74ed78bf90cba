package com.dryjets.email.email;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An email in a list, without its content.
 *
 * @param scheduledFor when it is sent, or when the first recipients get it
 * @param localTime when each recipient gets it in their own time zone; absent if all get it at once
 * @param recipients how many recipients were frozen before sending started
 * @param holdReason why it was paused automatically; absent if it was not
 * @param failure why it was cancelled or could not be sent
 */
public record EmailSummary(
        UUID id,
        UUID campaignId,
        @Nullable UUID contentId,
        @Nullable String subject,
        EmailAudience audience,
        String from,
        EmailStatus status,
        @Nullable Instant scheduledFor,
        @Nullable LocalDateTime localTime,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Integer recipients,
        @Nullable HoldReason holdReason,
        @Nullable String failure,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static EmailSummary of(Row row) {
        String hold = row.getString("hold_reason");
        return new EmailSummary(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                row.getUUID("content_id"),
                row.getString("subject"),
                EmailAudience.of(StoredAudience.spec(
                        row.getArrayOfStrings("included"), row.getArrayOfStrings("excluded"), row.getString("topic"))),
                row.getString("sender"),
                EmailStatus.valueOf(row.getString("status")),
                instant(row, "scheduled_for"),
                row.getLocalDateTime("local_time"),
                instant(row, "started_at"),
                instant(row, "completed_at"),
                row.getInteger("recipients"),
                hold == null ? null : HoldReason.valueOf(hold),
                row.getString("failure"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
