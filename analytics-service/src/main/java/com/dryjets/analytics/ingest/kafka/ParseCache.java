package com.dryjets.analytics.ingest.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what texts were parsed to. Records that wait share most of their tenants, campaigns and content, so each
 * value is parsed, and kept, once.
 */
final class ParseCache<T> {

    private static final int MAX_ENTRIES = 10_000;

    private final Map<String, T> values = new ConcurrentHashMap<>();
    private final Function<String, T> parser;

    /** @param parser throws if the text is invalid; failures are not cached */
    ParseCache(Function<String, T> parser) {
        this.parser = parser;
    }

    T get(String text) {
        @Nullable T known = values.get(text);
        if (known != null) {
            return known;
        }
        T value = parser.apply(text);
        if (values.size() >= MAX_ENTRIES) {
            values.clear();
        }
        values.put(text, value);
        return value;
    }
}
