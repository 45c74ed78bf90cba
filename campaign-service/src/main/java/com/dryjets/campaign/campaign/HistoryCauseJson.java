package com.dryjets.campaign.campaign;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a cause as JSON. */
@Converter
class HistoryCauseJson implements AttributeConverter<HistoryCause, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable HistoryCause cause) {
        try {
            return cause == null ? null : EventJson.mapper().writeValueAsString(cause);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The cause cannot be written as JSON", e);
        }
    }

    @Override
    public @Nullable HistoryCause convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : EventJson.mapper().readValue(column, HistoryCause.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored cause cannot be read", e);
        }
    }
}
