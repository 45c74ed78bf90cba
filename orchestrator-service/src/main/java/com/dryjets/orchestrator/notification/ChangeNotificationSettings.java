package com.dryjets.orchestrator.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A request to replace a person's settings.
 *
 * @param kinds the kinds of notification that the person wants to see; may be empty
 */
public record ChangeNotificationSettings(
        @NotNull List<@NotNull NotificationKind> kinds,
        @NotNull @Valid DigestSettings digest) {

    /**
     * The daily email.
     *
     * @param hour of the day, 0 to 23, in the time zone
     * @param timeZone an IANA name such as Europe/Berlin, or UTC
     */
    public record DigestSettings(
            @NotNull Boolean enabled,
            @NotNull @Min(0) @Max(23) Integer hour,
            @NotNull String timeZone) {}
}
