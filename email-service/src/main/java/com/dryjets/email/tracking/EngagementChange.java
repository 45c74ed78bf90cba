package com.dryjets.email.tracking;

import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.email.sendtime.EngagementHours.Activity;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipient's open or click of one link that is new, or whose verdict has changed.
 *
 * @param before null if it is new
 * @param humanAt when a person did it first, now or before; null if it never counted as a person's
 * @param clicker the recipient's clicks of all links; null if this is an open
 */
record EngagementChange(
        UUID recipientId,
        UUID campaignId,
        UUID emailId,
        Hit.Kind kind,
        int link,
        @Nullable Verdict before,
        Verdict verdict,
        Instant firstAt,
        @Nullable Instant humanAt,
        @Nullable Clicker clicker) {

    /**
     * A recipient who clicked.
     *
     * @param before whether they did before this change
     * @param humanBefore whether a person did before this change
     * @param human whether a person did
     */
    record Clicker(boolean before, boolean humanBefore, boolean human) {}

    static EngagementChange of(Row row) {
        String before = row.getString("before");
        OffsetDateTime humanAt = row.getOffsetDateTime("human_at");
        Hit.Kind kind = Hit.Kind.valueOf(row.getString("kind"));
        return new EngagementChange(
                row.getUUID("recipient_id"),
                row.getUUID("campaign_id"),
                row.getUUID("email_id"),
                kind,
                row.getInteger("link"),
                before == null ? null : Verdict.valueOf(before),
                Verdict.valueOf(row.getString("verdict")),
                row.getOffsetDateTime("first_at").toInstant(),
                humanAt == null ? null : humanAt.toInstant(),
                kind == Hit.Kind.OPEN ? null : clicker(row));
    }

    private static Clicker clicker(Row row) {
        return new Clicker(row.getBoolean("clicked_before"), row.getBoolean("human_before"), row.getBoolean("human"));
    }

    /** Lists what people did, and what turned out not to have been done by one. */
    static List<Activity> activities(List<EngagementChange> changes) {
        return changes.stream()
                .filter(change -> change.humanAt() != null && change.isHuman() != change.wasHuman())
                .map(change -> new Activity(change.recipientId(), change.humanAt(), change.isHuman()))
                .toList();
    }

    /** Returns whether it counts as a person's now. */
    boolean isHuman() {
        return verdict == Verdict.HUMAN;
    }

    /** Returns whether it counted as a person's before. */
    boolean wasHuman() {
        return before == Verdict.HUMAN;
    }
}
