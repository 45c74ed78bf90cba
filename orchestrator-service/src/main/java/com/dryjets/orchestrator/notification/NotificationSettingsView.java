package com.dryjets.orchestrator.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told.
 *
 * @param kinds the kinds of notification that the inbox and the digest contain
 * @param digest the daily email
 */
public record NotificationSettingsView(List<NotificationKind> kinds, DigestSettingsView digest, long version) {

    public NotificationSettingsView {
        kinds = List.copyOf(kinds);
    }

    /**
     * A daily email with what waits for a decision and what is new; none on a day with nothing to say.
     *
     * @param hour of the day, 0 to 23, in the time zone
     * @param address where it is sent: the email address of the login with which it was switched on
     * @param nextAt when the next one is due
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DigestSettingsView(
            boolean enabled,
            int hour,
            String timeZone,
            @Nullable String address,
            @Nullable Instant nextAt) {}

    static NotificationSettingsView of(NotificationSettings settings) {
        return new NotificationSettingsView(
                settings.kinds().stream().sorted().toList(),
                new DigestSettingsView(
                        settings.digest(),
                        settings.hour(),
                        settings.timeZone(),
                        settings.address(),
                        settings.digest() ? settings.nextDigestAt() : null),
                settings.version());
    }
}
