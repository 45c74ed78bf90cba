package com.dryjets.email.sendtime;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of the hours in which people open and click. */
@ApplicationScoped
class EngagementHourRepository {

    /** Locked, so that a contact which is deleted or merged at the same time takes along the hours that are added. */
    private static final String CONTACTS = """
            select r.id, c.id as contact_id, c.time_zone
            from recipient r join contact c on c.tenant = r.tenant and c.id = r.contact_id
            where r.tenant = $1 and r.id = any($2) order by c.id for key share of c""";

    /** In one order of hours, so that transactions wait for each other instead of deadlocking. */
    private static final String ADD = """
            with given as materialized (
              select g.contact_id, g.hour, sum(g.sign * decayed(g.at)) as engagement
              from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::int[]) as g(contact_id, hour, at, sign)
              group by g.contact_id, g.hour),
            own as (
              insert into contact_hour as h (tenant, contact_id, hour, engagement)
              select $1, contact_id, hour, engagement from given order by contact_id, hour
              on conflict (tenant, contact_id, hour) do update set engagement = h.engagement + excluded.engagement)
            insert into tenant_hour as h (tenant, hour, engagement)
            select $1, hour, sum(engagement) from given group by hour order by hour
            on conflict (tenant, hour) do update set engagement = h.engagement + excluded.engagement""";

    /** Rounding may leave a little of what was taken back, and a contact's new time zone the opposite of it. */
    private static final String CLEAN = """
            delete from contact_hour where tenant = $1 and contact_id = any($2) and engagement < 1e-6 * decayed(now())""";

    /** The contact that a recipient is. */
    record Contact(UUID id, @Nullable String timeZone) {}

    /** An activity of a contact that is added, with the sign 1, or taken back, with -1. */
    record Change(UUID contactId, int hour, Instant at, int sign) {}

    /** Finds the contacts of recipients; those of deleted contacts are missing. */
    Uni<Map<UUID, Contact>> contacts(SqlConnection connection, String tenant, List<UUID> recipients) {
        return connection
                .preparedQuery(CONTACTS)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> row.getUUID("id"),
                                row -> new Contact(row.getUUID("contact_id"), row.getString("time_zone")))));
    }

    /** Adds activities to the hours of their contacts and of the tenant. */
    Uni<Void> add(SqlConnection connection, String tenant, List<Change> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] contacts = changes.stream().map(Change::contactId).toArray(UUID[]::new);
        Tuple values = Tuple.tuple()
                .addString(tenant)
                .addArrayOfUUID(contacts)
                .addArrayOfInteger(changes.stream().map(Change::hour).toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(changes.stream()
                        .map(change -> change.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfInteger(changes.stream().map(Change::sign).toArray(Integer[]::new));
        Uni<Void> added = connection.preparedQuery(ADD).execute(values).replaceWithVoid();
        return changes.stream().allMatch(change -> change.sign() > 0)
                ? added
                : added.chain(() -> connection.preparedQuery(CLEAN).execute(Tuple.of(tenant, contacts)))
                        .replaceWithVoid();
    }
}
