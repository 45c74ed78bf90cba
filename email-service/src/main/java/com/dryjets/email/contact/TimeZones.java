package com.dryjets.email.contact;

import com.dryjets.kit.problem.Problem;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates the time zone of a contact: a name of the IANA database. */
public final class TimeZones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private TimeZones() {}

    /** Returns whether the IANA database has a time zone of this name. */
    public static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** Fails with 400 for an unknown name; null is valid. */
    static void require(String pointer, @Nullable String name) {
        if (name != null && !isKnown(name)) {
            throw Problem.badField(pointer, "must be an IANA time zone such as Europe/Vienna");
        }
    }
}
