package com.dryjets.email.contact;

import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes contacts, many in one statement. A contact is identified by its key, or else by its address; if a key moves to
 * the address of another contact, the two are merged. The statements serve both a plain connection (imports, which run
 * outside an event loop) and a Hibernate session (events and requests), so their parameters are filled in.
 */
@ApplicationScoped
class ContactWriteRepository {

    /** Serializes the writers of one tenant, so that two of them cannot move the same key at once. */
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('contact:' || %1$s, 0)) as text)";

    private static final String INPUT = """
            (select * from jsonb_to_recordset(cast(cast(%2$s as text) as jsonb)) as (id uuid, contact_key text,
                email text, address text, first_name text, last_name text, time_zone text, tags text[],
                attributes jsonb))""";

    private static final String MERGE = """
            delete from contact c using\s""" + INPUT + """
             i where c.tenant = %1$s and c.contact_key = i.contact_key and c.address <> i.address
              and exists (select from contact o where o.tenant = %1$s and o.address = i.address)""";

    private static final String MOVE = """
            update contact c set email = i.email, address = i.address from\s""" + INPUT + """
             i where c.tenant = %1$s and c.contact_key = i.contact_key and c.address <> i.address""";

    private static final String UPSERT = """
            insert into contact as c (id, tenant, contact_key, email, address, first_name, last_name, time_zone, tags,
                attributes, created_at, updated_at)
            select id, cast(%1$s as text), contact_key, email, address, first_name, last_name, time_zone,
                coalesce(tags, cast(array[] as text[])), coalesce(attributes, jsonb_build_object()), cast(%3$s as timestamptz),
                cast(%3$s as timestamptz) from\s""" + INPUT + """
             i on conflict (tenant, address) do update set
                contact_key = coalesce(excluded.contact_key, c.contact_key),
                email = excluded.email,
                first_name = case when cast(%4$s as boolean) then excluded.first_name else coalesce(excluded.first_name, c.first_name) end,
                last_name = case when cast(%4$s as boolean) then excluded.last_name else coalesce(excluded.last_name, c.last_name) end,
                time_zone = case when cast(%4$s as boolean) then excluded.time_zone else coalesce(excluded.time_zone, c.time_zone) end,
                tags = case when cast(%4$s as boolean) or cardinality(excluded.tags) > 0 then excluded.tags else c.tags end,
                attributes = case when cast(%4$s as boolean) then excluded.attributes else c.attributes || excluded.attributes end,
                updated_at = excluded.updated_at,
                version = c.version + 1
            returning case when xmax = 0 then 1 else 0 end as created""";

    private static final String CREATE =
            """
            insert into contact (id, tenant, contact_key, email, address, first_name, last_name, time_zone, tags,
                attributes, created_at, updated_at)
            select :id, cast(%1$s as text), contact_key, email, address, first_name, last_name, time_zone,
                coalesce(tags, cast(array[] as text[])), coalesce(attributes, jsonb_build_object()), cast(%3$s as timestamptz),
                cast(%3$s as timestamptz) from\s""".concat(INPUT).concat(" i on conflict do nothing").formatted(":tenant", ":rows", ":now");

    private final Clock clock;

    ContactWriteRepository(Clock clock) {
        this.clock = clock;
    }

    /** How many contacts were created and updated. */
    record Written(int created, int updated) {}

    /** Waits for other writers of the tenant's contacts, and keeps them waiting until the transaction ends. */
    Uni<Void> lock(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(numbered(LOCK))
                .execute(Tuple.of(tenant))
                .replaceWithVoid();
    }

    private static Uni<Object> lock(Mutiny.Session session, String tenant) {
        return session.createNativeQuery(named(LOCK), Object.class)
                .setParameter("tenant", tenant)
                .getSingleResult();
    }

    /** Creates and updates contacts; unspecified fields keep their values. */
    Uni<Written> merge(SqlConnection connection, String tenant, List<ContactData> contacts) {
        ContactBatch batch = ContactBatch.of(contacts);
        String rows = batch.json();
        return lock(connection, tenant)
                .chain(() -> batch.hasKeys()
                        ? moveKeys(connection, tenant, rows)
                        : Uni.createFrom().voidItem())
                .chain(() -> connection.preparedQuery(numbered(UPSERT)).execute(Tuple.of(tenant, rows, now(), false)))
                .map(result -> {
                    int created = 0;
                    for (var row : result) {
                        created += row.getInteger("created");
                    }
                    return new Written(created, result.size() - created);
                });
    }

    private static Uni<Void> moveKeys(SqlConnection connection, String tenant, String rows) {
        return connection
                .preparedQuery(numbered(MERGE))
                .execute(Tuple.of(tenant, rows))
                .chain(() -> connection.preparedQuery(numbered(MOVE)).execute(Tuple.of(tenant, rows)))
                .replaceWithVoid();
    }

    /** Creates or replaces a contact in the current Hibernate session; unspecified fields are cleared. */
    Uni<Void> replace(String tenant, ContactData contact) {
        String rows = ContactBatch.of(List.of(contact)).json();
        return Panache.getSession()
                .call(session -> lock(session, tenant))
                .call(session -> session.createNativeQuery(named(MERGE))
                        .setParameter("tenant", tenant)
                        .setParameter("rows", rows)
                        .executeUpdate())
                .call(session -> session.createNativeQuery(named(MOVE))
                        .setParameter("tenant", tenant)
                        .setParameter("rows", rows)
                        .executeUpdate())
                .call(session -> session.createNativeQuery(named(UPSERT), Object.class)
                        .setParameter("tenant", tenant)
                        .setParameter("rows", rows)
                        .setParameter("now", now())
                        .setParameter("replace", true)
                        .getResultList())
                .replaceWithVoid();
    }

    /**
     * Creates a contact in the current Hibernate session.
     *
     * @return whether it was created; false if its address or key exists
     */
    Uni<Boolean> create(String tenant, UUID id, ContactData contact) {
        return Panache.getSession()
                .call(session -> lock(session, tenant))
                .chain(session -> session.createNativeQuery(CREATE)
                        .setParameter("id", id)
                        .setParameter("tenant", tenant)
                        .setParameter("rows", ContactBatch.of(List.of(contact)).json())
                        .setParameter("now", now())
                        .executeUpdate())
                .map(added -> added == 1);
    }

    /** Deletes the contact with this key, if any, in the current Hibernate session. */
    Uni<Void> remove(String tenant, String key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from contact where tenant = :tenant and contact_key = :key")
                        .setParameter("tenant", tenant)
                        .setParameter("key", key)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return Utc.of(clock.instant());
    }

    private static String numbered(String sql) {
        return sql.formatted("$1", "$2", "$3", "$4");
    }

    private static String named(String sql) {
        return sql.formatted(":tenant", ":rows", ":now", ":replace");
    }
}
