package com.dryjets.kit.rest;

import com.dryjets.contracts.value.Decimals;
import com.dryjets.contracts.value.Instants;
import com.dryjets.contracts.value.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The sort key of the last item of a page, part by part in the list's order. A part that is missing or of another type
 * makes the cursor invalid: 400.
 */
public record CursorKey(List<String> parts) {
    public CursorKey {
        parts = List.copyOf(parts);
    }

    /** Fails unless the key has this many parts. */
    public CursorKey requireSize(int size) {
        if (parts.size() != size) {
            throw Cursor.invalid();
        }
        return this;
    }

    /** Fails unless part {@code index} is this text, such as the order that the cursor was made for. */
    public CursorKey require(int index, String text) {
        if (!text(index).equals(text)) {
            throw Cursor.invalid();
        }
        return this;
    }

    /** Part {@code index} as it is. */
    public String text(int index) {
        return part(index, Texts::require);
    }

    /** Part {@code index} as a UUID. */
    public UUID uuid(int index) {
        return part(index, UUID::fromString);
    }

    /** Part {@code index} as an ISO-8601 instant. */
    public Instant instant(int index) {
        return part(index, Instants::parse);
    }

    /** Part {@code index} as a decimal number. */
    public BigDecimal decimal(int index) {
        return part(index, number -> Decimals.require(new BigDecimal(number)));
    }

    private <T> T part(int index, Function<String, T> reader) {
        try {
            return reader.apply(parts.get(index));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Cursor.invalid();
        }
    }
}
