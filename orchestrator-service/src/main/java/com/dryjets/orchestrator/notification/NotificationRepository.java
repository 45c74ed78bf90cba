package com.dryjets.orchestrator.notification;

import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads and writes notifications, and which of them a person has read. All times are those of the database. */
@ApplicationScoped
class NotificationRepository {

    private static final String INSERT = """
            insert into notification (tenant, id, kind, campaign_id, campaign_name, subject_id, title, detail, created_at)
            values (:tenant, :id, :kind, :campaign, :name, :subject, :title, :detail, clock_timestamp())
            on conflict (tenant, id) do nothing""";
    // Without settings a person wants all kinds.
    private static final String WANTED = """
            n.tenant = $1 and n.kind = any(coalesce(
                (select s.kinds from notification_settings s where s.tenant = $1 and s.person = $2), array[n.kind]))""";
    private static final String READ = """
            exists (select from notification_read r
                where r.tenant = $1 and r.person = $2 and r.notification_id = n.id)""";
    private static final String LIST = """
            select n.*, r.read_at from notification n
            left join notification_read r on r.tenant = n.tenant and r.person = $2 and r.notification_id = n.id
            where %s and (not $3::boolean or r.read_at is null)
              and ($4::timestamptz is null or (n.created_at, n.id) < ($4, $5::uuid))
            order by n.created_at desc, n.id desc limit $6""".formatted(WANTED);
    private static final String COUNT_UNREAD = """
            select count(*) from (
                select from notification n where %s and not %s limit $3) as unread""".formatted(WANTED, READ);
    private static final String MARK_READ = """
            with found as (select tenant, id from notification where tenant = $1 and id = $3),
            marked as (
                insert into notification_read (tenant, person, notification_id, read_at)
                select tenant, $2, id, clock_timestamp() from found
                on conflict do nothing)
            select count(*) from found""";
    private static final String MARK_ALL_READ = """
            insert into notification_read (tenant, person, notification_id, read_at)
            select n.tenant, $2, n.id, clock_timestamp() from notification n
            where %s and n.created_at <= $3 and not %s
            order by n.id
            on conflict do nothing""".formatted(WANTED, READ);
    private static final String NEWS = """
            select n.*, null::timestamptz as read_at from notification n
            where %s and n.created_at > $3 and n.id <> all($4::uuid[]) and not %s
            order by n.created_at desc, n.id desc limit $5""".formatted(WANTED, READ);
    private static final String DELETE_OLD = """
            delete from notification where (tenant, id) in (
                select tenant, id from notification
                where created_at < clock_timestamp() - $1 * interval '1 millisecond'
                order by created_at limit $2)""";
    private static final String FULL = """
            select tenant from notification group by tenant having count(*) > $1 limit $2""";
    private static final String DELETE_SURPLUS = """
            delete from notification where tenant = $1 and id in (
                select id from notification where tenant = $1 order by created_at desc, id desc offset $2 limit $3)""";

    /** Adds a notification in the current Hibernate session, unless it exists. */
    Uni<Void> insert(NewNotification notification) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("tenant", notification.campaign().tenant())
                        .setParameter("id", notification.id())
                        .setParameter("kind", notification.kind().name())
                        .setParameter("campaign", notification.campaign().id())
                        .setParameter("name", notification.campaign().name())
                        .setParameter("subject", notification.subjectId())
                        .setParameter("title", notification.title())
                        .setParameter("detail", notification.detail() == null ? "" : notification.detail())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Lists what a person wants to see, newest first. */
    Uni<List<NotificationView>> list(SqlConnection connection, Caller caller, boolean unread, PageRequest page) {
        Optional<CursorKey> after = page.after().map(key -> key.requireSize(2));
        return connection
                .preparedQuery(LIST)
                .execute(Tuple.from(Arrays.asList(
                        caller.tenant(),
                        caller.user(),
                        unread,
                        after.map(key -> Utc.of(key.instant(0))).orElse(null),
                        after.map(key -> key.uuid(1)).orElse(null),
                        page.fetch())))
                .map(NotificationRepository::views);
    }

    /** Counts what a person has not read, up to a limit. */
    Uni<Integer> countUnread(SqlConnection connection, Caller caller, int limit) {
        return connection
                .preparedQuery(COUNT_UNREAD)
                .execute(Tuple.of(caller.tenant(), caller.user(), limit))
                .map(NotificationRepository::number);
    }

    /** Marks one as read; answers false if there is none with this id. */
    Uni<Boolean> markRead(SqlConnection connection, Caller caller, UUID id) {
        return connection
                .preparedQuery(MARK_READ)
                .execute(Tuple.of(caller.tenant(), caller.user(), id))
                .map(rows -> number(rows) == 1);
    }

    /** Marks those as read that exist now and were created up to an instant. */
    Uni<Void> markAllRead(SqlConnection connection, Caller caller, Instant upTo) {
        return connection
                .preparedQuery(MARK_ALL_READ)
                .execute(Tuple.of(caller.tenant(), caller.user(), Utc.of(upTo)))
                .replaceWithVoid();
    }

    /** Lists what a person wants to see, has neither read nor been told, and was created after an instant; newest first. */
    Uni<List<NotificationView>> news(SqlConnection connection, ClaimedDigest digest, int limit) {
        return connection
                .preparedQuery(NEWS)
                .execute(Tuple.of(
                        digest.person().tenant(),
                        digest.person().user(),
                        Utc.of(digest.newsAfter()),
                        digest.told().toArray(UUID[]::new),
                        limit))
                .map(NotificationRepository::views);
    }

    /** Deletes the oldest of those older than an age; answers how many. In the scope of all tenants. */
    Uni<Integer> deleteOld(SqlConnection connection, Duration age, int limit) {
        return connection
                .preparedQuery(DELETE_OLD)
                .execute(Tuple.of((double) age.toMillis(), limit))
                .map(RowSet::rowCount);
    }

    /** Lists tenants with more notifications than are kept. In the scope of all tenants. */
    Uni<List<String>> full(SqlConnection connection, int kept, int limit) {
        return connection
                .preparedQuery(FULL)
                .execute(Tuple.of(kept, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("tenant"))
                        .toList());
    }

    /** Deletes a tenant's oldest notifications beyond those that are kept. */
    Uni<Void> deleteSurplus(SqlConnection connection, String tenant, int kept, int limit) {
        return connection
                .preparedQuery(DELETE_SURPLUS)
                .execute(Tuple.of(tenant, kept, limit))
                .replaceWithVoid();
    }

    private static int number(RowSet<Row> rows) {
        return rows.iterator().next().getLong(0).intValue();
    }

    private static List<NotificationView> views(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(NotificationRepository::view)
                .toList();
    }

    private static NotificationView view(Row row) {
        OffsetDateTime readAt = row.getOffsetDateTime("read_at");
        return new NotificationView(
                row.getUUID("id"),
                NotificationKind.valueOf(row.getString("kind")),
                row.getUUID("campaign_id"),
                row.getString("campaign_name"),
                row.getUUID("subject_id"),
                row.getString("title"),
                row.getString("detail").isEmpty() ? null : row.getString("detail"),
                row.getOffsetDateTime("created_at").toInstant(),
                Utc.instant(readAt));
    }
}
