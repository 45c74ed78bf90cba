package com.dryjets.orchestrator.notification;

import com.dryjets.kit.stop.StopKey;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads and writes people's settings, and when their digests are due. */
@ApplicationScoped
class NotificationSettingsRepository {

    private static final String FIND = "select * from notification_settings where tenant = $1 and person = $2";
    // A person who has no row yet gets one, so that two first changes wait for each other.
    private static final String LOCK = """
            insert into notification_settings (tenant, person, id, kinds, hour, time_zone, stop_key)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (tenant, person) do update set person = excluded.person
            returning *""";
    private static final String SAVE = """
            update notification_settings set kinds = $3, digest = $4, hour = $5, time_zone = $6, address = $7,
                next_digest_at = $8, version = version + 1,
                news_after = case when digest then news_after else clock_timestamp() end
            where tenant = $1 and person = $2 returning *""";
    private static final String DUE = """
            select tenant, person, id from notification_settings
            where digest and next_digest_at <= clock_timestamp() and id <> all($1)
            order by next_digest_at limit $2""";
    /** Another replica that makes the digest holds the row, and moves next_digest_at before it lets go. */
    private static final String CLAIM = """
            select *, clock_timestamp() as claimed_at from notification_settings
            where tenant = $1 and person = $2 and digest and next_digest_at <= clock_timestamp()
            for update skip locked""";

    private static final String DONE = """
            update notification_settings set next_digest_at = $3, digest_day = $4, news_after = $5, news_told = $6
            where tenant = $1 and person = $2""";
    private static final String SKIP =
            "update notification_settings set next_digest_at = $3 where tenant = $1 and person = $2";
    private static final String SUBSCRIPTION = "select * from notification_settings where id = $1";
    private static final String STOP = """
            update notification_settings set digest = false, next_digest_at = null, version = version + 1
            where tenant = $1 and person = $2 and digest""";

    Uni<NotificationSettings> find(SqlConnection connection, Caller person) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(person.tenant(), person.user()))
                .map(rows -> stream(rows)
                        .map(NotificationSettingsRepository::settings)
                        .findFirst()
                        .orElseGet(NotificationSettings::byDefault));
    }

    /**
     * Locks a person's settings until the transaction ends.
     *
     * @param id of the new row, if there is none yet
     */
    Uni<NotificationSettings> lock(SqlConnection connection, Caller person, UUID id) {
        NotificationSettings initial = NotificationSettings.byDefault();
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(
                                person.tenant(),
                                person.user(),
                                id,
                                names(initial.kinds()),
                                initial.hour(),
                                initial.timeZone())
                        .addBuffer(Buffer.buffer(StopKey.next().bytes())))
                .map(rows -> settings(rows.iterator().next()));
    }

    /** Replaces locked settings, and answers them with their new version. News before the digest was switched on are old. */
    Uni<NotificationSettings> save(SqlConnection connection, Caller person, NotificationSettings settings) {
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.from(Arrays.asList(
                        person.tenant(),
                        person.user(),
                        names(settings.kinds()),
                        settings.digest(),
                        settings.hour(),
                        settings.timeZone(),
                        settings.address(),
                        settings.nextDigestAt() == null ? null : Utc.of(settings.nextDigestAt()))))
                .map(rows -> settings(rows.iterator().next()));
    }

    /** Lists the people whose digest is due, in the scope of all tenants, longest waiting first. */
    Uni<List<DueDigest>> due(SqlConnection connection, Set<UUID> except, int limit) {
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.of(except.toArray(UUID[]::new), limit))
                .map(rows -> stream(rows)
                        .map(row -> new DueDigest(
                                row.getUUID("id"), new Caller(row.getString("tenant"), row.getString("person"))))
                        .toList());
    }

    /** Locks a digest that is due; empty if it no longer is, or another replica works on it. */
    Uni<Optional<ClaimedDigest>> claim(SqlConnection connection, Caller person) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(person.tenant(), person.user()))
                .map(rows -> stream(rows)
                        .map(row -> new ClaimedDigest(
                                subscription(row),
                                row.getInteger("hour"),
                                row.getString("time_zone"),
                                row.getLocalDate("digest_day"),
                                row.getOffsetDateTime("news_after").toInstant(),
                                Set.of(row.getArrayOfUUIDs("news_told")),
                                row.getOffsetDateTime("claimed_at").toInstant()))
                        .findFirst());
    }

    /** Records the day of a claimed digest and when the next one is due, and what that one must not tell again. */
    Uni<Void> done(SqlConnection connection, ClaimedDigest digest, Set<UUID> told) {
        return connection
                .preparedQuery(DONE)
                .execute(Tuple.of(
                        digest.person().tenant(),
                        digest.person().user(),
                        Utc.of(digest.next()),
                        digest.day(),
                        Utc.of(digest.nextNewsAfter()),
                        told.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Moves a claimed digest to its next time. */
    Uni<Void> skip(SqlConnection connection, ClaimedDigest digest) {
        return connection
                .preparedQuery(SKIP)
                .execute(Tuple.of(digest.person().tenant(), digest.person().user(), Utc.of(digest.next())))
                .replaceWithVoid();
    }

    /** Finds a digest by the id of its person's settings, in the scope of all tenants. */
    Uni<Optional<DigestSubscription>> subscription(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(SUBSCRIPTION)
                .execute(Tuple.of(id))
                .map(rows -> stream(rows)
                        .map(NotificationSettingsRepository::subscription)
                        .findFirst());
    }

    /** Switches a person's digest off, unless it is. The person sees a new version of the settings. */
    Uni<Void> stop(SqlConnection connection, Caller person) {
        return connection
                .preparedQuery(STOP)
                .execute(Tuple.of(person.tenant(), person.user()))
                .replaceWithVoid();
    }

    private static DigestSubscription subscription(Row row) {
        return new DigestSubscription(
                row.getUUID("id"),
                new Caller(row.getString("tenant"), row.getString("person")),
                row.getString("address"),
                StopKey.of(row.getBuffer("stop_key").getBytes()));
    }

    private static String[] names(Set<NotificationKind> kinds) {
        return kinds.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static NotificationSettings settings(Row row) {
        return new NotificationSettings(
                Arrays.stream(row.getArrayOfStrings("kinds"))
                        .map(NotificationKind::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("digest"),
                row.getInteger("hour"),
                row.getString("time_zone"),
                row.getString("address"),
                Utc.instant(row.getOffsetDateTime("next_digest_at")),
                row.getLong("version"));
    }
}
