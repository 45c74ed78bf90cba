package com.dryjets.email.contact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Set;
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

    /** Finds the contact with a normalized address; null if there is none. */
    Uni<ContactRef> findByAddress(SqlConnection connection, String tenant, String address);

    /** Waits for other writers of the tenant's contacts, and keeps them waiting until the transaction ends. */
    Uni<Void> lock(SqlConnection connection, String tenant);

    /**
     * Deletes everything that is stored here about a person, whether or not the contact still exists.
     *
     * @param block whether their addresses must not be imported again; only keyed hashes of them are kept for that
     * @param by who erased them
     */
    Uni<Void> erase(SqlConnection connection, String tenant, Person person, boolean block, String by);

    /**
     * Somebody to erase.
     *
     * @param contactId theirs, also if the contact is deleted
     * @param addresses as they are written, or normalized
     */
    record Person(UUID contactId, Set<String> addresses) {
        public Person {
            addresses = Set.copyOf(addresses);
        }
    }

    /** Returns whether the owner of a normalized address was erased and asked not to be imported again. */
    Uni<Boolean> isErased(SqlConnection connection, String tenant, String address);

    /** Forgets that the owner of a normalized address was erased, because they came back. */
    Uni<Void> cameBack(SqlConnection connection, String tenant, String address);

    /** Stores that a contact gave or withdrew its consent. */
    Uni<Void> consent(SqlConnection connection, String tenant, UUID id, Consent consent);
}
