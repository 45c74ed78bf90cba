package com.dryjets.email.contact;

import com.dryjets.contracts.event.ContactEvent.ContactActivityRecorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a contact did in another system.
 *
 * @param id under which it is recorded once
 */
record Activity(
        UUID id, String name, Instant occurredAt, @Nullable BigDecimal value, Map<String, String> data) {

    static Activity of(UUID id, ContactActivityRecorded event) {
        return new Activity(id, event.name(), event.occurredAt(), event.value(), event.data());
    }
}
