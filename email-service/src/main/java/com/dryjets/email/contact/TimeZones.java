package com.dryjets.email.contact;

import com.dryjets.kit.problem.Problem;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The time zones that a contact may live in: those of the IANA database. */
public final class TimeZones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private TimeZones() {}

    /** Whether the database has a zone of this name. */
    public static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** 400 for a name that is not in the database; none is fine. */
    static void require(String pointer, @Nullable String name) {
        if (name != null && !isKnown(name)) {
            throw Problem.badField(pointer, "is not a time zone's IANA name, such as Europe/Vienna");
        }
    }
}
