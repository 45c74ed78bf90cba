package com.dryjets.local.sandbox.network.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times of the Graph API: {@code 2026-11-01T10:00:00+0000} in responses, Unix seconds in parameters. */
final class GraphTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

    private GraphTime() {}

    static String format(Instant time) {
        return FORMAT.format(time);
    }

    static Instant parse(String time) {
        return time.chars().allMatch(Character::isDigit)
                ? Instant.ofEpochSecond(Long.parseLong(time))
                : Instant.parse(time);
    }
}
