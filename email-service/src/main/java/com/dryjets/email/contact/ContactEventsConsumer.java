package com.dryjets.email.contact;

import com.dryjets.contracts.event.ContactEvent;
import com.dryjets.contracts.event.ContactEvent.ContactRemoved;
import com.dryjets.contracts.event.ContactEvent.ContactUpserted;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.contracts.wire.MalformedEvent;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies contact events of other systems. */
@ApplicationScoped
class ContactEventsConsumer {

    private final EventConsumer events;
    private final ContactWriteRepository contacts;

    ContactEventsConsumer(EventConsumer events, ContactWriteRepository contacts) {
        this.events = events;
        this.contacts = contacts;
    }

    @Incoming("contacts")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            // A tombstone only lets the broker compact the key; ContactRemoved has deleted the contact.
            return Uni.createFrom().voidItem();
        }
        return events.apply("contacts", ContactEvent.class, record, event -> switch (event.data()) {
            case ContactUpserted contact -> contacts.replace(event.tenant(), data(contact));
            case ContactRemoved contact -> contacts.remove(event.tenant(), contact.contactKey());
        });
    }

    private static ContactData data(ContactUpserted contact) {
        String email = EmailAddresses.parse(contact.email())
                .orElseThrow(() -> new MalformedEvent("email must be a valid email address"));
        if (contact.timeZone() != null && !TimeZones.isValid(contact.timeZone())) {
            throw new MalformedEvent("timeZone " + TimeZones.RULE);
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
}
