package com.dryjets.contracts.value;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Time zones by their IANA names: {@code Region/City} or {@code UTC}. Fixed offsets ({@code +02:00}, {@code Etc/GMT-2})
 * and legacy abbreviations ({@code CET}, {@code EST5EDT}, {@code Japan}) are rejected, because browsers, PostgreSQL and
 * Java disagree about them.
 */
public final class TimeZones {

    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> name.equals("UTC") || name.contains("/"))
            .filter(name -> !name.startsWith("Etc/") && !name.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    private TimeZones() {}

    /** Returns whether the name is an accepted time zone. */
    public static boolean isValid(String name) {
        return NAMES.contains(name);
    }

    /** Finds the zone of a name. */
    public static ZoneId of(String name) {
        return ZoneId.of(require(name));
    }

    /** Answers the name if it is an accepted time zone. */
    public static String require(String name) {
        if (!isValid(name)) {
            throw new InvalidValue("must be an IANA time zone such as Europe/Berlin, or UTC");
        }
        return name;
    }
}
