package com.dryjets.orchestrator;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Stores a value as JSON in a text column that is read and written as a whole and never searched. */
public class JsonColumn<T> implements AttributeConverter<T, String> {

    private final JavaType type;

    protected JsonColumn(Class<T> type) {
        this.type = EventJson.mapper().constructType(type);
    }

    protected JsonColumn(TypeReference<T> type) {
        this.type = EventJson.mapper().constructType(type);
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        try {
            return value == null ? null : EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name() + " cannot be written as JSON", e);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored " + name() + " is invalid JSON", e);
        }
    }

    private String name() {
        JavaType named = type.isContainerType() ? type.getContentType() : type;
        return named.getRawClass().getSimpleName();
    }
}
