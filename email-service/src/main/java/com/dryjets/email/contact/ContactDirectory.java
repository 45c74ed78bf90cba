package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers other features about single contacts. */
@ApplicationScoped
class ContactDirectory implements Contacts {

    private final ContactRepository contacts;
    private final ContactWriteRepository writes;
    private final ErasureRepository erasures;
    private final ErasedAddressRepository erased;

    ContactDirectory(
            ContactRepository contacts,
            ContactWriteRepository writes,
            ErasureRepository erasures,
            ErasedAddressRepository erased) {
        this.contacts = contacts;
        this.writes = writes;
        this.erasures = erasures;
        this.erased = erased;
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
    public Uni<ContactRef> findByAddress(SqlConnection connection, String tenant, String address) {
        return contacts.findByAddress(connection, tenant, address)
                .map(contact -> contact == null ? null : ref(contact));
    }

    @Override
    public Uni<Void> lock(SqlConnection connection, String tenant) {
        return writes.lock(connection, tenant);
    }

    @Override
    public Uni<Void> erase(SqlConnection connection, String tenant, Person person, boolean block, String by) {
        Set<String> identities =
                person.addresses().stream().map(EmailAddresses::identity).collect(Collectors.toSet());
        Set<String> spellings = new HashSet<>(person.addresses());
        spellings.addAll(identities);
        return (block
                        ? block(connection, tenant, person, identities)
                        : Uni.createFrom().voidItem())
                .chain(() -> erasures.erase(connection, tenant, person.contactId(), block, by))
                .chain(() -> spellings.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : erasures.eraseRows(connection, tenant, spellings));
    }

    /** By the key as well, so that its system cannot bring the person back with another address. */
    private Uni<Void> block(SqlConnection connection, String tenant, Person person, Set<String> addresses) {
        return erasures.key(connection, tenant, person.contactId())
                .map(key -> key == null
                        ? addresses.stream()
                        : Stream.concat(addresses.stream(), Stream.of(ErasedAddressRepository.ofKey(key))))
                .onItem()
                .transformToMulti(all -> Multi.createFrom().items(all))
                .onItem()
                .transformToUniAndConcatenate(one -> erased.add(connection, tenant, one))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> isErased(SqlConnection connection, String tenant, String address) {
        return writes.isErased(connection, tenant, address);
    }

    @Override
    public Uni<Void> cameBack(SqlConnection connection, String tenant, String address) {
        return erased.remove(connection, tenant, address);
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
