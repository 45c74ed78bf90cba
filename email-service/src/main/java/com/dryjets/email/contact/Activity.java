package com.dryjets.email.contact;

import com.dryjets.contracts.event.ContactActivityEvent.ContactActivityRecorded;
import com.dryjets.contracts.value.Decimals;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.value.Texts;
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

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DETAIL = 1000;
    private static final int MOST_DETAILS = 50;

    /** Returns this activity if every part can be stored; fails for one that cannot. */
    Activity checked() {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidValue("name must have 1 to %d characters".formatted(LONGEST_NAME));
        }
        Texts.require(name);
        if (value != null) {
            Decimals.require(value);
        }
        if (data.size() > MOST_DETAILS) {
            throw new InvalidValue("data must have at most %d members".formatted(MOST_DETAILS));
        }
        data.forEach((detail, text) -> {
            if (detail.length() > LONGEST_NAME || text.length() > LONGEST_DETAIL) {
                throw new InvalidValue("data must have names of at most %d and values of at most %d characters"
                        .formatted(LONGEST_NAME, LONGEST_DETAIL));
            }
            Texts.require(detail);
            Texts.require(text);
        });
        return this;
    }

    static Activity of(UUID id, ContactActivityRecorded event) {
        return new Activity(id, event.name(), event.occurredAt(), event.value(), event.data());
    }
}
