package com.dryjets.email.contact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contacts of a tenant, for features that work with single ones. */
public interface Contacts {

    /**
     * What is known about a contact.
     *
     * @param address the normalized address
     */
    record ContactRef(
            UUID id,
            String email,
            String address,
            @Nullable String firstName,
            ConsentStatus consent,
            boolean suppressed) {}

    /** Finds a contact by its address, or creates it with this consent. An existing contact stays as it is. */
    Uni<ContactRef> findOrCreate(
            SqlConnection connection, String tenant, String email, @Nullable String firstName, Consent consent);

    /** Finds a contact; null if there is none. */
    Uni<ContactRef> find(SqlConnection connection, String tenant, UUID id);

    /** Finds a contact with all of its data; null if there is none. */
    Uni<ContactView> view(SqlConnection connection, String tenant, UUID id);

    /**
     * Deletes a contact with everything that is stored about it here.
     *
     * @param block whether its address must not be imported again; only a keyed hash of it is kept for that
     * @param by who erased it
     */
    Uni<Void> erase(SqlConnection connection, String tenant, ContactRef contact, boolean block, String by);

    /** Stores that a contact gave or withdrew its consent. */
    Uni<Void> consent(SqlConnection connection, String tenant, UUID id, Consent consent);
}
