package com.dryjets.email.contact;

import com.dryjets.contracts.event.ContactEvent;
import com.dryjets.contracts.event.ContactEvent.ContactRemoved;
import com.dryjets.contracts.event.ContactEvent.ContactUpserted;
import com.dryjets.contracts.wire.MalformedEvent;
import com.dryjets.kit.inbox.EventConsumer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes over the contacts that other systems publish. */
@ApplicationScoped
class ContactEventsConsumer {

    private final EventConsumer events;
    private final ContactWriteRepository writes;

    ContactEventsConsumer(EventConsumer events, ContactWriteRepository writes) {
        this.events = events;
        this.writes = writes;
    }

    @Incoming("contacts")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            // A tombstone only lets the broker forget the key; ContactRemoved has said what it means.
            return Uni.createFrom().voidItem();
        }
        return events.apply("contacts", ContactEvent.class, record, event -> switch (event.data()) {
            case ContactUpserted contact -> writes.replace(event.tenant(), data(contact));
            case ContactRemoved contact -> remove(event.tenant(), contact.contactKey());
        });
    }

    private static ContactData data(ContactUpserted contact) {
        String email = AddressRules.parse(contact.email())
                .orElseThrow(() -> new MalformedEvent("email is not a mail address"));
        if (contact.timeZone() != null && !TimeZones.isKnown(contact.timeZone())) {
            throw new MalformedEvent("timeZone is not a time zone's IANA name");
        }
        return new ContactData(
                contact.contactKey(),
                email,
                contact.firstName(),
                contact.lastName(),
                contact.timeZone(),
                contact.tags(),
                contact.attributes());
    }

    private static Uni<Void> remove(String tenant, String key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from contact where tenant = :tenant and contact_key = :key")
                        .setParameter("tenant", tenant)
                        .setParameter("key", key)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
