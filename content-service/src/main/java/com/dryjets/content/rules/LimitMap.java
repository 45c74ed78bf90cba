package com.dryjets.content.rules;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.platform.Limit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** Stores limits as a JSON object. */
@Converter
class LimitMap implements AttributeConverter<Map<Limit, Integer>, String> {

    private static final TypeReference<Map<Limit, Integer>> TYPE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<Limit, Integer> limits) {
        try {
            return EventJson.mapper().writeValueAsString(limits);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The limits cannot be written as JSON", e);
        }
    }

    @Override
    public Map<Limit, Integer> convertToEntityAttribute(String column) {
        try {
            return EventJson.mapper().readValue(column, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored limits cannot be read", e);
        }
    }
}
