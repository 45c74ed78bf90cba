package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may be written to. Open to other systems, which keep their contacts here by publishing these. */
public sealed interface ContactEvent extends DomainEvent {

    /** The contact's key in the system it comes from; unique within the tenant. */
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
     * The contact is now this; carries all of it.
     *
     * @param timeZone IANA name, where known
     * @param attributes free fields for segments and for personal text
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

    /** The contact is gone from the system it came from. */
    record ContactRemoved(String contactKey, @Nullable String reason) implements ContactEvent {
        public ContactRemoved {
            requireNonNull(contactKey, "contactKey");
        }
    }
}
