package com.dryjets.email.contact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Writes contacts of requests and events. */
@ApplicationScoped
class ContactWriteRepository {

    private static final String ROWS =
            "jsonb_to_recordset(cast(cast($2 as text) as jsonb)) as i(" + ContactSql.COLUMNS + ")";

    private static final String LOCK = ContactSql.LOCK.formatted("$1");
    private static final String MERGE = of(ContactSql.MERGE);
    private static final String MOVE = of(ContactSql.MOVE);
    private static final String REPLACE = of(ContactSql.REPLACE);
    private static final String CREATE = of(ContactSql.CREATE);

    private static String of(String sql) {
        return sql.formatted("cast($1 as text)", ROWS).replace(ROWS + " i", ROWS);
    }

    /** Waits for other writers of the tenant's contacts, and keeps them waiting until the transaction ends. */
    Uni<Void> lock(SqlConnection connection, String tenant) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(tenant)).replaceWithVoid();
    }

    /** Creates or replaces contacts; unspecified fields are cleared. */
    Uni<Void> replace(SqlConnection connection, String tenant, List<ContactData> contacts) {
        if (contacts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.of(tenant, ContactBatch.replacing(contacts).json());
        return lock(connection, tenant)
                .chain(() -> connection.preparedQuery(MERGE).execute(values))
                .chain(() -> connection.preparedQuery(MOVE).execute(values))
                .chain(() -> connection.preparedQuery(REPLACE).execute(values))
                .replaceWithVoid();
    }

    /** Creates a contact; answers its id, or null if its address or key exists. */
    Uni<UUID> create(SqlConnection connection, String tenant, ContactData contact) {
        Tuple values = Tuple.of(tenant, ContactBatch.replacing(List.of(contact)).json());
        return lock(connection, tenant)
                .chain(() -> connection.preparedQuery(CREATE + " returning id").execute(values))
                .map(added -> added.size() == 0 ? null : added.iterator().next().getUUID("id"));
    }

    /** Deletes the contacts with these keys. */
    Uni<Void> remove(SqlConnection connection, String tenant, List<String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery("delete from contact where tenant = $1 and contact_key = any($2)")
                        .execute(Tuple.of(tenant, keys.toArray(String[]::new)))
                        .replaceWithVoid();
    }
}
