package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers other features about single contacts. */
@ApplicationScoped
class ContactDirectory implements Contacts {

    private final ContactRepository contacts;
    private final ContactWriteRepository writes;
    private final ErasureRepository erasures;
    private final AddressHash hashes;

    ContactDirectory(
            ContactRepository contacts, ContactWriteRepository writes, ErasureRepository erasures, AddressHash hashes) {
        this.contacts = contacts;
        this.writes = writes;
        this.erasures = erasures;
        this.hashes = hashes;
    }

    @Override
    public Uni<ContactRef> findOrCreate(
            SqlConnection connection, String tenant, String email, @Nullable String firstName, Consent consent) {
        ContactData data = new ContactData(null, email, firstName, null, null, null, List.of(), Map.of(), consent);
        return writes.create(connection, tenant, data)
                .chain(() -> contacts.findByAddress(connection, tenant, EmailAddresses.identity(email)))
                .map(ContactDirectory::ref);
    }

    @Override
    public Uni<ContactRef> find(SqlConnection connection, String tenant, UUID id) {
        return contacts.find(connection, tenant, id).map(contact -> contact == null ? null : ref(contact));
    }

    @Override
    public Uni<ContactView> view(SqlConnection connection, String tenant, UUID id) {
        return contacts.find(connection, tenant, id);
    }

    @Override
    public Uni<Void> erase(SqlConnection connection, String tenant, ContactRef contact, boolean block, String by) {
        String hash = block ? hashes.of(tenant, contact.address()) : null;
        return erasures.erase(connection, tenant, contact, hash, by);
    }

    @Override
    public Uni<Void> consent(SqlConnection connection, String tenant, UUID id, Consent consent) {
        return contacts.consent(connection, tenant, id, consent);
    }

    private static ContactRef ref(ContactView contact) {
        return new ContactRef(
                contact.id(),
                contact.email(),
                EmailAddresses.identity(contact.email()),
                contact.firstName(),
                contact.consent().status(),
                contact.suppressed());
    }
}
