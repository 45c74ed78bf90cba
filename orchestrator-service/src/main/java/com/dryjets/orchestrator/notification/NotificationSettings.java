package com.dryjets.orchestrator.notification;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told.
 *
 * @param digest whether a daily digest is emailed, at the beginning of {@code hour} in {@code timeZone}
 * @param address where the digest is sent; null if there has never been one
 * @param nextDigestAt when the next digest is due; null while there is none
 * @param version grows with each change by the person; 0 if the person has never changed anything
 */
record NotificationSettings(
        Set<NotificationKind> kinds,
        boolean digest,
        int hour,
        String timeZone,
        @Nullable String address,
        @Nullable Instant nextDigestAt,
        long version) {

    private static final int MORNING = 8;

    NotificationSettings {
        kinds = Set.copyOf(kinds);
    }

    /** The settings of a person who has never changed them. */
    static NotificationSettings byDefault() {
        return new NotificationSettings(EnumSet.allOf(NotificationKind.class), false, MORNING, "UTC", null, null, 0);
    }
}
