package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

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

    /**
     * A contact was created or changed. Carries all of its data.
     *
     * @param timeZone IANA name, where known
     * @param attributes custom fields for segments and personalisation
     */
    record ContactUpserted(
            String contactKey,
            String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String timeZone,
            List<String> tags,
            Map<String, String> attributes)
            implements ContactEvent {
        public ContactUpserted {
            requireNonNull(contactKey, "contactKey");
            requireNonNull(email, "email");
            tags = tags == null ? List.of() : List.copyOf(tags);
            attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        }
    }

    /** The contact was removed from its source system. */
    record ContactRemoved(String contactKey, @Nullable String reason) implements ContactEvent {
        public ContactRemoved {
            requireNonNull(contactKey, "contactKey");
        }
    }
}
