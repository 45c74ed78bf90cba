package com.dryjets.analytics.records;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a text before. Records that wait share most of their tenants, campaigns and pieces, and so each is
 * read, and kept, once.
 */
final class Remembered<T> {

    private static final int MOST = 10_000;

    private final Map<String, T> values = new ConcurrentHashMap<>();
    private final Function<String, T> reading;

    /** @param reading throws where the text is none; that is not remembered */
    Remembered(Function<String, T> reading) {
        this.reading = reading;
    }

    T read(String text) {
        @Nullable T known = values.get(text);
        if (known != null) {
            return known;
        }
        T value = reading.apply(text);
        if (values.size() >= MOST) {
            values.clear();
        }
        values.put(text, value);
        return value;
    }
}
