package com.dryjets.email.contact;

import com.dryjets.contracts.event.ContactEvent;
import com.dryjets.contracts.event.ContactEvent.ContactConsent;
import com.dryjets.contracts.event.ContactEvent.ContactRemoved;
import com.dryjets.contracts.event.ContactEvent.ContactUpserted;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.value.Texts;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.contracts.wire.MalformedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes what contact events say. Contacts that follow one another are written in one statement. */
@ApplicationScoped
class ContactEventWriter {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_TAGS = 100;
    private static final int LONGEST_TAG = 100;

    private final ContactWriteRepository contacts;
    private final FieldRepository fields;
    private final Clock clock;

    ContactEventWriter(ContactWriteRepository contacts, FieldRepository fields, Clock clock) {
        this.contacts = contacts;
        this.fields = fields;
        this.clock = clock;
    }

    /** Applies events of a tenant in their order; fails with {@link MalformedEvent} if one is invalid. */
    Uni<Void> apply(SqlConnection connection, String tenant, List<Envelope<ContactEvent>> events) {
        return fields.types(connection, tenant)
                .chain(types -> Multi.createFrom()
                        .iterable(steps(connection, tenant, types, events))
                        .onItem()
                        .transformToUniAndConcatenate(Supplier::get)
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private List<Supplier<Uni<Void>>> steps(
            SqlConnection connection,
            String tenant,
            Map<String, FieldType> types,
            List<Envelope<ContactEvent>> events) {
        List<Supplier<Uni<Void>>> steps = new ArrayList<>();
        List<ContactData> upserted = new ArrayList<>();
        Set<String> written = new HashSet<>();
        for (Envelope<ContactEvent> event : events) {
            if (event.data() instanceof ContactUpserted contact) {
                ContactData data = data(contact, types, told(event));
                // One statement has each address and key once, so that the order of the events decides.
                if (Collections.disjoint(written, identities(data))) {
                    written.addAll(identities(data));
                } else {
                    write(connection, tenant, upserted, steps);
                    upserted = new ArrayList<>();
                    written = new HashSet<>(identities(data));
                }
                upserted.add(data);
                continue;
            }
            write(connection, tenant, upserted, steps);
            upserted = new ArrayList<>();
            steps.add(() -> other(connection, tenant, event));
        }
        write(connection, tenant, upserted, steps);
        return steps;
    }

    /** The clock of the source may be ahead of this one. */
    private Instant told(Envelope<ContactEvent> event) {
        Instant now = clock.instant();
        return event.time().isAfter(now) ? now : event.time();
    }

    private static Set<String> identities(ContactData contact) {
        return Set.of("key " + contact.key(), "address " + contact.address());
    }

    private void write(
            SqlConnection connection, String tenant, List<ContactData> upserted, List<Supplier<Uni<Void>>> steps) {
        if (!upserted.isEmpty()) {
            steps.add(() -> contacts.replace(connection, tenant, upserted));
        }
    }

    private Uni<Void> other(SqlConnection connection, String tenant, Envelope<ContactEvent> event) {
        return switch (event.data()) {
            case ContactUpserted contact -> throw new IllegalStateException("Contacts are written together");
            case ContactRemoved contact -> contacts.remove(connection, tenant, List.of(contact.contactKey()));
        };
    }

    private static ContactData data(ContactUpserted contact, Map<String, FieldType> types, Instant told) {
        String email = EmailAddresses.written(contact.email())
                .orElseThrow(() -> new MalformedEvent("email must be a valid email address"));
        if (contact.timeZone() != null && !TimeZones.isValid(contact.timeZone())) {
            throw new MalformedEvent("timeZone " + TimeZones.RULE);
        }
        Map<String, Object> values = new HashMap<>(contact.attributes());
        values.putAll(contact.fields());
        try {
            requireShort(contact);
            return new ContactData(
                    contact.contactKey(),
                    email,
                    contact.firstName(),
                    contact.lastName(),
                    contact.timeZone(),
                    contact.locale() == null ? null : LanguageTags.require(contact.locale()),
                    contact.tags(),
                    FieldRules.check(types, values),
                    consent(contact.consent(), told));
        } catch (InvalidValue e) {
            throw new MalformedEvent(e.getMessage());
        }
    }

    /** The bounds of requests hold for events too. */
    private static void requireShort(ContactUpserted contact) {
        require("contactKey", contact.contactKey(), LONGEST_NAME);
        require("firstName", contact.firstName(), LONGEST_NAME);
        require("lastName", contact.lastName(), LONGEST_NAME);
        require(
                "consent.source",
                contact.consent() == null ? null : contact.consent().source(),
                LONGEST_NAME);
        if (contact.contactKey().isEmpty()) {
            throw new InvalidValue("contactKey must not be empty");
        }
        if (contact.tags().size() > MOST_TAGS) {
            throw new InvalidValue("tags must be at most " + MOST_TAGS);
        }
        contact.tags().forEach(tag -> require("tags", tag, LONGEST_TAG));
    }

    private static void require(String name, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new InvalidValue("%s must have at most %d characters".formatted(name, longest));
        }
        if (text != null) {
            Texts.require(text);
        }
    }

    /** A consent of the future would outweigh what the person decides until then, so the time of the event bounds it. */
    private static @Nullable Consent consent(@Nullable ContactConsent consent, Instant told) {
        return consent == null
                ? null
                : new Consent(
                        ConsentStatus.valueOf(consent.status().name()),
                        consent.source(),
                        consent.at().isAfter(told) ? told : consent.at());
    }
}
