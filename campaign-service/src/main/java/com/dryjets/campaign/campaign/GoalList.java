package com.dryjets.campaign.campaign;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Stores goals as a JSON array. */
@Converter
class GoalList implements AttributeConverter<List<Goal>, String> {

    private static final TypeReference<List<Goal>> GOALS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Goal> goals) {
        try {
            return EventJson.mapper().writeValueAsString(goals);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The goals cannot be written as JSON", e);
        }
    }

    @Override
    public List<Goal> convertToEntityAttribute(String column) {
        try {
            return EventJson.mapper().readValue(column, GOALS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored goals cannot be read", e);
        }
    }
}
