package com.dryjets.email.segment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value of a contact.
 *
 * @param name email, firstName, lastName, key, timeZone, locale, or an own field
 * @param value to compare with, written as text: {@code 12.5}, {@code 2026-11-28}, {@code true}
 * @param values for IN
 */
public record FieldCondition(
        @Schema(examples = "city") @NotBlank @Size(max = 100)
        String name,

        @NotNull Operator operator,

        @Schema(examples = "Wien") @Nullable @Size(max = 1000)
        String value,

        @Nullable @Size(min = 1, max = 500) List<@NotNull @Size(max = 1000) String> values) {

    /** How values are compared. Texts are compared without regard to case. */
    public enum Operator {
        EQUALS("is"),
        IN("is one of"),
        CONTAINS("contains"),
        STARTS_WITH("starts with"),
        ENDS_WITH("ends with"),
        GREATER("is greater than"),
        AT_LEAST("is at least"),
        LESS("is less than"),
        AT_MOST("is at most"),
        /** A list has this entry. */
        HAS("has"),
        IS_SET("is known"),
        IS_NOT_SET("is not known");

        private final String words;

        Operator(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean takesValue() {
            return this != IN && this != IS_SET && this != IS_NOT_SET;
        }

        boolean isOrder() {
            return this == GREATER || this == AT_LEAST || this == LESS || this == AT_MOST;
        }

        boolean isText() {
            return this == CONTAINS || this == STARTS_WITH || this == ENDS_WITH;
        }
    }
}
