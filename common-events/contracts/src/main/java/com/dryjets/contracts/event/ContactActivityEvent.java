package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What contacts did in other systems, which publish these events. Apart from {@link ContactEvent}, whose topic keeps only
 * the last event of a contact.
 */
public sealed interface ContactActivityEvent extends DomainEvent {

    /** The contact's key in its source system; unique within the tenant. */
    String contactKey();

    @Override
    default Topic topic() {
        return Topic.CONTACT_ACTIVITIES;
    }

    @Override
    default String key() {
        return contactKey();
    }

    /**
     * A contact did something in another system, such as placing an order. Recorded once for each event id;
     * one of a contact that is not known yet is recorded once the contact is, within a week.
     *
     * @param name what happened, for example {@code order}
     * @param value its worth, for example of an order in the tenant's currency
     * @param data further details
     */
    record ContactActivityRecorded(
            String contactKey,
            String name,
            Instant occurredAt,
            @Nullable BigDecimal value,
            Map<String, String> data) implements ContactActivityEvent {
        public ContactActivityRecorded {
            requireNonNull(contactKey, "contactKey");
            requireNonNull(name, "name");
            requireNonNull(occurredAt, "occurredAt");
            data = data == null ? Map.of() : Map.copyOf(data);
        }
    }
}
