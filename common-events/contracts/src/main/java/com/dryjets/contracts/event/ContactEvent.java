package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of contacts. Open to other systems, which keep their contacts in sync by publishing these events. */
public sealed interface ContactEvent extends DomainEvent {

    /** The contact's key in its source system; unique within the tenant. */
    String contactKey();

    @Override
    default Topic topic() {
        return Topic.CONTACTS;
    }

    @Override
    default String key() {
        return contactKey();
    }

    /** Whether a contact agreed to receive marketing. */
    enum ConsentStatus {
        PENDING,
        GRANTED,
        WITHDRAWN
    }

    /**
     * The consent of a contact.
     *
     * @param source how it was given or withdrawn, for example {@code checkout form}
     * @param at when that was; the later of two consents counts
     */
    record ContactConsent(ConsentStatus status, @Nullable String source, Instant at) {
        public ContactConsent {
            requireNonNull(status, "status");
            requireNonNull(at, "at");
        }
    }

    /**
     * A contact was created or changed. Carries all of its data.
     *
     * @param timeZone IANA name, where known
     * @param attributes custom fields that hold text
     * @param locale a BCP 47 language tag such as {@code de-AT}, where known
     * @param fields custom fields of the other types: numbers, dates as {@code 2026-11-28}, booleans, and lists of text
     * @param consent unchanged if absent
     */
    record ContactUpserted(
            String contactKey,
            String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String timeZone,
            List<String> tags,
            Map<String, String> attributes,
            @Nullable String locale,
            Map<String, Object> fields,
            @Nullable ContactConsent consent)
            implements ContactEvent {
        public ContactUpserted {
            requireNonNull(contactKey, "contactKey");
            requireNonNull(email, "email");
            tags = tags == null ? List.of() : List.copyOf(tags);
            attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
            fields = fields == null ? Map.of() : Map.copyOf(fields);
        }
    }

    /** The contact was removed from its source system. */
    record ContactRemoved(String contactKey, @Nullable String reason) implements ContactEvent {
        public ContactRemoved {
            requireNonNull(contactKey, "contactKey");
        }
    }
}
