package com.dryjets.social.projection;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Addresses as lines of a column. */
@Converter
public class UriList implements AttributeConverter<List<URI>, String> {

    @Override
    public String convertToDatabaseColumn(List<URI> addresses) {
        return addresses.stream().map(URI::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public List<URI> convertToEntityAttribute(String column) {
        return read(column);
    }

    /** The addresses in a column. */
    public static List<URI> read(String column) {
        return column.lines().map(URI::create).toList();
    }
}
