package com.dryjets.contracts.value;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Time zones by their IANA names: {@code Region/City}, {@code UTC} or {@code Etc/UTC}. Fixed offsets ({@code +02:00},
 * {@code Etc/GMT-2}) and legacy abbreviations ({@code CET}, {@code EST5EDT}, {@code Japan}) are rejected, because browsers,
 * PostgreSQL and Java disagree about them.
 */
public final class TimeZones {

    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> name.equals("UTC") || name.equals("Etc/UTC") || isRegionAndCity(name))
            .collect(Collectors.toUnmodifiableSet());

    /** What the name of a time zone must be, for errors. */
    public static final String RULE = "must be an IANA time zone such as Europe/Berlin, or UTC";

    private TimeZones() {}

    private static boolean isRegionAndCity(String name) {
        return name.contains("/") && !name.startsWith("Etc/") && !name.startsWith("SystemV/");
    }

    /** Returns whether the name is an accepted time zone. */
    public static boolean isValid(String name) {
        return NAMES.contains(name);
    }

    /** Finds the zone of a name. */
    public static ZoneId of(String name) {
        return ZoneId.of(require(name));
    }

    /** Finds the zone that a stored name stands for, UTC when it stands for none: a projection must stay readable. */
    public static ZoneId orUtc(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** Answers the name if it is an accepted time zone. */
    public static String require(String name) {
        if (!isValid(name)) {
            throw new InvalidValue(RULE);
        }
        return name;
    }
}
