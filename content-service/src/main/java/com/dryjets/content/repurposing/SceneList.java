package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Scene;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Stores the scenes of a piece as a JSON array. */
@Converter
class SceneList implements AttributeConverter<List<Scene>, String> {

    private static final TypeReference<List<Scene>> TYPE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Scene> scenes) {
        try {
            return EventJson.mapper().writeValueAsString(scenes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The scenes cannot be written as JSON", e);
        }
    }

    @Override
    public List<Scene> convertToEntityAttribute(String column) {
        try {
            return EventJson.mapper().readValue(column, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored scenes cannot be read", e);
        }
    }
}
