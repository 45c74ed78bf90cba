package com.dryjets.campaign.workflow;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a step's error as JSON. */
@Converter
class StepErrorJson implements AttributeConverter<StepError, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable StepError error) {
        try {
            return error == null ? null : EventJson.mapper().writeValueAsString(error);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The error cannot be written as JSON", e);
        }
    }

    @Override
    public @Nullable StepError convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : EventJson.mapper().readValue(column, StepError.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored error cannot be read", e);
        }
    }
}
