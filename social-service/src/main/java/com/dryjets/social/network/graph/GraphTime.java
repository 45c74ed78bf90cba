package com.dryjets.social.network.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Reads times such as 2026-11-01T10:00:00+0000, which lack the colon that ISO-8601 requires. */
public final class GraphTime {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter();

    private GraphTime() {}

    public static Instant read(JsonNode value) {
        return OffsetDateTime.parse(value.asText(), FORMAT).toInstant();
    }
}
