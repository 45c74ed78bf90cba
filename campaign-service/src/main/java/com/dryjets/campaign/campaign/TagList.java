package com.dryjets.campaign.campaign;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Stores tags in one column as {@code ,spring,launch,}. The outer commas let a filter match whole tags. */
@Converter
class TagList implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> tags) {
        return tags.stream().collect(Collectors.joining(",", ",", ","));
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(",")).filter(tag -> !tag.isEmpty()).toList();
    }

    /** Each tag once, in the order given: lower case, composed characters, single spaces. */
    static List<String> normalized(List<String> tags) {
        return tags.stream().map(TagList::normalized).distinct().toList();
    }

    /** A tag as it is stored. */
    static String normalized(String tag) {
        return Normalizer.normalize(tag, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
