package com.dryjets.kit.problem;

import com.dryjets.contracts.value.Addresses;
import com.dryjets.contracts.value.Days;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names types as the sender of a value knows them. */
public final class TypeNames {

    private TypeNames() {}

    /** Says what a value of this type must be, for the detail of an error. */
    public static String mustBe(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return Days.RULE;
        }
        if (type == URI.class) {
            return Addresses.RULE;
        }
        return type == null ? "must be of another type" : "must be " + of(type);
    }

    private static String of(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        return expectedText(type);
    }

    private static String expectedText(Class<?> type) {
        if (type == UUID.class) {
            return "a UUID";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "an ISO 8601 date-time such as 2026-11-28T09:00:00Z";
        }
        if (type == Duration.class) {
            return "an ISO 8601 duration such as PT1H";
        }
        return type == String.class
                ? "a string"
                : Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "a valid value";
    }
}
