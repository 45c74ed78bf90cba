package com.dryjets.contracts.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the required fields of a record by constructing it without each, so that the schema matches the code. */
final class RequiredFields {

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(String.class, "UTC"),
            Map.entry(UUID.class, new UUID(0, 1)),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(URI.class, URI.create("https://example.org")),
            Map.entry(List.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(Boolean.class, true),
            Map.entry(int.class, 1),
            Map.entry(double.class, 0.5),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(Integer.class, 1));

    private RequiredFields() {}

    static Set<String> of(Class<?> type) {
        RecordComponent[] fields = type.getRecordComponents();
        return IntStream.range(0, fields.length)
                .filter(i -> fields[i].getType().isPrimitive() || rejectsNull(type, i))
                .mapToObj(i -> fields[i].getName())
                .collect(Collectors.toSet());
    }

    private static boolean rejectsNull(Class<?> type, int field) {
        Object[] values = samples(type);
        values[field] = null;
        try {
            constructor(type).newInstance(values);
            return false;
        } catch (InvocationTargetException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be constructed", e);
        }
    }

    private static Object sample(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            try {
                return constructor(type).newInstance(samples(type));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(type + " cannot be constructed", e);
            }
        }
        if (!SAMPLES.containsKey(type)) {
            throw new AssertionError("Add a sample value for " + type);
        }
        return SAMPLES.get(type);
    }

    private static Object[] samples(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(field -> sample(field.getType()))
                .toArray();
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types);
    }
}
