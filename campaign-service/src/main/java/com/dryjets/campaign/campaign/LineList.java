package com.dryjets.campaign.campaign;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Stores short texts in one column, one per line. */
@Converter
class LineList implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> lines) {
        return String.join(
                "\n", lines.stream().map(line -> line.replace('\n', ' ')).toList());
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }
}
