package com.dryjets.email.contact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Deletes everything about a person. */
@ApplicationScoped
class ErasureRepository {

    private static final String NOTE = """
            insert into contact_erasure (contact_id, tenant, erased_by, blocked, erased_at) values ($1, $2, $3, $4, now())
            on conflict do nothing""";

    private static final String BLOCK =
            "insert into erased_address (tenant, hash, erased_at) values ($1, $2, now()) on conflict do nothing";

    private static final String EVENTS = "delete from contact_event where tenant = $1 and contact_id = $2";

    private static final String CONSENTS = "delete from contact_consent where tenant = $1 and contact_id = $2";

    private static final String CONTACT = "delete from contact where tenant = $1 and id = $2";

    private static final String REJECTED = "delete from contact_import_reject where tenant = $1 and $2 = any(cells)";

    /**
     * Deletes a contact and what depends on it.
     *
     * @param hash of the address, if it must not be imported again
     */
    Uni<Void> erase(
            SqlConnection connection, String tenant, Contacts.ContactRef contact, @Nullable String hash, String by) {
        Tuple who = Tuple.of(tenant, contact.id());
        return connection
                .preparedQuery(NOTE)
                .execute(Tuple.of(contact.id(), tenant, by, hash != null))
                .chain(() -> hash == null
                        ? Uni.createFrom().nullItem()
                        : connection.preparedQuery(BLOCK).execute(Tuple.of(tenant, hash)))
                .chain(() -> connection.preparedQuery(EVENTS).execute(who))
                .chain(() -> connection.preparedQuery(CONTACT).execute(who))
                .chain(() -> connection.preparedQuery(CONSENTS).execute(who))
                .chain(() -> connection.preparedQuery(REJECTED).execute(Tuple.of(tenant, contact.email())))
                .replaceWithVoid();
    }
}
