package com.dryjets.email.email;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of an email, which stands still while it is paused.
 *
 * @param pausedSince null while it is not paused
 * @param paused how long it was in earlier pauses
 */
public record EmailClock(@Nullable Instant pausedSince, Duration paused) {

    /** The clock of an email that was never paused. */
    public static final EmailClock RUNNING = new EmailClock(null, Duration.ZERO);

    /** Returns the email's time at a moment. */
    public Instant at(Instant now) {
        boolean stands = pausedSince != null && pausedSince.isBefore(now);
        return (stands ? pausedSince : now).minus(paused);
    }
}
