package com.dryjets.email.sending;

import com.dryjets.contracts.value.TimeZones;
import com.dryjets.email.policy.SendingPolicy;
import com.dryjets.email.policy.SendingPolicy.QuietHours;
import com.dryjets.email.recipient.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides how long a claimed recipient must wait for the right time of day. */
final class ClaimRules {

    private ClaimRules() {}

    /**
     * Returns the pause until the recipient may receive the email; zero for now.
     *
     * @param localTime when the email is due in each recipient's time zone; null if it is due for all at once
     */
    static Duration pause(Recipient recipient, @Nullable LocalDateTime localTime, SendingPolicy policy, Instant now) {
        return pause(recipient.timeZone(), localTime, policy, now);
    }

    /** The same for a recipient whose own time was chosen; null for one that has none. */
    static Duration pause(Recipient recipient, @Nullable Instant sendAt, SendingPolicy policy, Instant now) {
        return pause(zone(recipient.timeZone(), policy), sendAt == null ? now : sendAt, policy, now);
    }

    /**
     * Returns whether any of an email's recipients may receive it now, so that those whose first turn it is are claimed.
     *
     * @param zones the time zones of the recipients; an empty text stands for an unknown one
     */
    static boolean isAnybodyDue(
            Set<String> zones, @Nullable LocalDateTime localTime, SendingPolicy policy, Instant now) {
        return zones.stream()
                .anyMatch(zone -> pause(zone.isEmpty() ? null : zone, localTime, policy, now)
                        .isZero());
    }

    private static Duration pause(
            @Nullable String timeZone, @Nullable LocalDateTime localTime, SendingPolicy policy, Instant now) {
        ZoneId zone = zone(timeZone, policy);
        return pause(zone, localTime == null ? now : localTime.atZone(zone).toInstant(), policy, now);
    }

    private static ZoneId zone(@Nullable String timeZone, SendingPolicy policy) {
        return timeZone == null ? policy.fallbackZone() : TimeZones.orUtc(timeZone);
    }

    private static Duration pause(ZoneId zone, Instant due, SendingPolicy policy, Instant now) {
        Instant at = afterQuietHours(due.isAfter(now) ? due : now, zone, policy.quietHours());
        return Duration.between(now, at);
    }

    private static Instant afterQuietHours(Instant at, ZoneId zone, @Nullable QuietHours quiet) {
        ZonedDateTime local = at.atZone(zone);
        if (quiet == null || !quiet.include(local.toLocalTime())) {
            return at;
        }
        ZonedDateTime end = local.toLocalDate().atTime(quiet.end()).atZone(zone);
        // Clocks that go back may show the end twice.
        return Stream.of(end, end.withLaterOffsetAtOverlap(), end.plusDays(1))
                .filter(time -> time.isAfter(local))
                .findFirst()
                .orElseThrow()
                .toInstant();
    }
}
