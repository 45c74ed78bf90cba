package com.dryjets.social.projection;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Stores a list of URIs as the lines of a text column. */
@Converter
public class UriListConverter implements AttributeConverter<List<URI>, String> {

    @Override
    public String convertToDatabaseColumn(List<URI> uris) {
        return uris.stream().map(URI::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public List<URI> convertToEntityAttribute(String column) {
        return read(column);
    }

    /** Reads the URIs of a column. */
    public static List<URI> read(String column) {
        return column.lines().map(URI::create).toList();
    }
}
