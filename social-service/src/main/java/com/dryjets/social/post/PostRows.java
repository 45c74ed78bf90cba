package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.work.Utc;
import com.dryjets.social.post.DelayRules.Due;
import com.dryjets.social.post.Post.Published;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Posts as rows of the table. */
final class PostRows {

    /** Characters of a text in the calendar. */
    private static final int EXCERPT = 140;

    private PostRows() {}

    static Post read(Row row) {
        return new Post(
                row.getUUID("id"),
                row.getString("tenant"),
                row.getUUID("campaign_id"),
                row.getUUID("account_id"),
                MessageJson.read(Channel.valueOf(row.getString("channel")), row.getUUID("content_id"), row),
                PostStatus.valueOf(row.getString("status")),
                holds(row.getArrayOfStrings("holds")),
                row.getOffsetDateTime("scheduled_for").toInstant(),
                Timing.valueOf(row.getString("timing")),
                movedBecause(row),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getInteger("failures"),
                row.getString("cancel_reason"),
                published(row),
                failure(row),
                row.getString("warning"),
                row.getString("created_by"),
                List.of(row.getArrayOfStrings("authors")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getLong("version"));
    }

    static List<Post> readAll(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PostRows::read)
                .toList();
    }

    static List<Released> released(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Released(
                        row.getUUID("id"),
                        row.getUUID("account_id"),
                        Channel.valueOf(row.getString("channel")),
                        PostStatus.valueOf(row.getString("status")) == PostStatus.QUEUED,
                        Timing.valueOf(row.getString("timing")),
                        row.getOffsetDateTime("scheduled_for").toInstant(),
                        row.getOffsetDateTime("due_at").toInstant(),
                        Utc.instant(row.getOffsetDateTime("latest"))))
                .toList();
    }

    /** An entry of the calendar, and what tells when it leaves. */
    record CalendarRow(CalendarEntry entry, Due due) {}

    static List<CalendarRow> calendar(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new CalendarRow(calendarEntry(row), due(row)))
                .toList();
    }

    private static Due due(Row row) {
        return new Due(
                row.getUUID("id"),
                row.getUUID("account_id"),
                PostStatus.valueOf(row.getString("status")),
                row.getOffsetDateTime("scheduled_for").toInstant(),
                row.getOffsetDateTime("due_at").toInstant());
    }

    private static CalendarEntry calendarEntry(Row row) {
        String failureCode = row.getString("failure_code");
        return new CalendarEntry(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                Channel.valueOf(row.getString("channel")),
                row.getUUID("account_id"),
                PostStatus.valueOf(row.getString("status")),
                holds(row.getArrayOfStrings("holds")).stream().sorted().toList(),
                failureCode == null ? null : PostFailureReason.valueOf(failureCode),
                Timing.valueOf(row.getString("timing")),
                row.getOffsetDateTime("scheduled_for").toInstant(),
                movedBecause(row),
                null,
                Texts.start(row.getString("text"), EXCERPT),
                row.getInteger("parts"),
                row.getInteger("media"),
                row.getLong("version"));
    }

    private static @Nullable MoveReason movedBecause(Row row) {
        String reason = row.getString("moved_because");
        return reason == null ? null : MoveReason.valueOf(reason);
    }

    private static Set<HoldReason> holds(String[] names) {
        return Arrays.stream(names).map(HoldReason::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable Published published(Row row) {
        String externalId = row.getString("external_id");
        // The first part of a thread may be out while the rest is not.
        return externalId == null || row.getOffsetDateTime("published_at") == null
                ? null
                : new Published(
                        externalId,
                        MessageJson.uri(row.getString("url")),
                        row.getOffsetDateTime("published_at").toInstant());
    }

    private static @Nullable Failure failure(Row row) {
        String code = row.getString("failure_code");
        return code == null ? null : new Failure(PostFailureReason.valueOf(code), row.getString("failure"));
    }

    static String[] names(Set<HoldReason> holds) {
        return holds.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
