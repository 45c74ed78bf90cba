package com.dryjets.email.contact;

import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes contacts of requests and events. */
@ApplicationScoped
class ContactWriteRepository {

    private static final String ROWS =
            "jsonb_to_recordset(cast(cast($2 as text) as jsonb)) as i(" + ContactSql.COLUMNS + ")";

    private static final String LOCK = ContactSql.LOCK.formatted("$1");
    private static final String RELEASE = of(ContactSql.RELEASE);
    private static final String ADOPT = of(ContactSql.ADOPT);
    private static final String MERGE = of(ContactSql.MERGE);
    private static final String MOVE = of(ContactSql.MOVE);
    private static final String REPLACE = of(ContactSql.REPLACE);
    private static final String CREATE = of(ContactSql.CREATE);

    private final ErasedAddressRepository erased;

    ContactWriteRepository(ErasedAddressRepository erased) {
        this.erased = erased;
    }

    private static String of(String sql) {
        return sql.formatted("cast($1 as text)", ROWS).replace(ROWS + " i", ROWS);
    }

    /** Waits for other writers of the tenant's contacts, and keeps them waiting until the transaction ends. */
    Uni<Void> lock(SqlConnection connection, String tenant) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(tenant)).replaceWithVoid();
    }

    /**
     * Creates or replaces contacts; unspecified fields are cleared. People who were erased and asked not to be imported
     * again are left out.
     */
    Uni<Void> replace(SqlConnection connection, String tenant, List<ContactData> contacts) {
        return contacts.isEmpty()
                ? Uni.createFrom().voidItem()
                : lock(connection, tenant)
                        .chain(() -> erased.among(connection, tenant, addresses(contacts)))
                        .chain(gone -> write(
                                connection,
                                tenant,
                                contacts.stream()
                                        .filter(contact -> Collections.disjoint(gone, identities(contact)))
                                        .toList()));
    }

    private static Set<String> addresses(List<ContactData> contacts) {
        return contacts.stream()
                .flatMap(contact -> identities(contact).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> identities(ContactData contact) {
        return contact.key() == null
                ? List.of(contact.address())
                : List.of(contact.address(), ErasedAddressRepository.ofKey(contact.key()));
    }

    private static Uni<Void> write(SqlConnection connection, String tenant, List<ContactData> contacts) {
        if (contacts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.of(tenant, ContactBatch.replacing(contacts).json());
        return connection
                .preparedQuery(RELEASE)
                .execute(values)
                .chain(released -> released.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : connection
                                .preparedQuery(MERGE)
                                .execute(values)
                                .chain(() -> connection.preparedQuery(MOVE).execute(values))
                                .replaceWithVoid())
                .chain(() -> connection.preparedQuery(REPLACE).execute(values))
                .chain(() -> connection.preparedQuery(ADOPT).execute(values))
                .replaceWithVoid();
    }

    /** Fails with 409 if the owner of an address was erased and asked not to be imported again. */
    Uni<Void> requireNotErased(SqlConnection connection, String tenant, String address) {
        return isErased(connection, tenant, address)
                .invoke(gone -> {
                    if (gone) {
                        throw Problem.conflict(
                                "The owner of this address was erased and asked not to be imported again."
                                        + " Only they can come back, through the sign-up form of a list.");
                    }
                })
                .replaceWithVoid();
    }

    /** Returns whether the owner of an address was erased and asked not to be imported again. */
    Uni<Boolean> isErased(SqlConnection connection, String tenant, String address) {
        return erased.among(connection, tenant, Set.of(address)).map(gone -> !gone.isEmpty());
    }

    /**
     * Creates a contact, whether or not its owner was erased before; answers its id, or null if its address or key exists.
     */
    Uni<UUID> create(SqlConnection connection, String tenant, ContactData contact) {
        Tuple values = Tuple.of(tenant, ContactBatch.replacing(List.of(contact)).json());
        return lock(connection, tenant)
                .chain(() -> connection.preparedQuery(CREATE + " returning id").execute(values))
                .map(added -> added.size() == 0 ? null : added.iterator().next().getUUID("id"))
                .call(id -> id == null || contact.key() == null
                        ? Uni.createFrom().nullItem()
                        : connection.preparedQuery(ADOPT).execute(values));
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
