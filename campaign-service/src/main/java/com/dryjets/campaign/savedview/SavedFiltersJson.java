package com.dryjets.campaign.savedview;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Stores filters as a JSON object. Reads no properties and enum values that this version does not know, so that a list of
 * views stays readable.
 */
@Converter
class SavedFiltersJson implements AttributeConverter<SavedFilters, String> {

    private static final ObjectReader READER = EventJson.mapper()
            .readerFor(SavedFilters.class)
            .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public String convertToDatabaseColumn(SavedFilters filters) {
        try {
            return EventJson.mapper().writeValueAsString(filters);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The filters cannot be written as JSON", e);
        }
    }

    @Override
    public SavedFilters convertToEntityAttribute(String column) {
        try {
            return READER.readValue(column);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored filters cannot be read", e);
        }
    }
}
