package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Line;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Stores the lines of a piece as a JSON array. */
@Converter
class LineList implements AttributeConverter<List<Line>, String> {

    private static final TypeReference<List<Line>> TYPE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Line> lines) {
        try {
            return EventJson.mapper().writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The lines cannot be written as JSON", e);
        }
    }

    @Override
    public List<Line> convertToEntityAttribute(String column) {
        try {
            return EventJson.mapper().readValue(column, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored lines cannot be read", e);
        }
    }
}
