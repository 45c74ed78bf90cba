package com.dryjets.email.email;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long an email was paused while it was sent: by a user, automatically, or with its campaign. */
@Embeddable
class PausedTime {

    /** Null while it is not paused. */
    @Column(name = "paused_since")
    @Nullable
    Instant since;

    /** In all earlier pauses. */
    @Column(name = "paused_millis")
    long millis;

    /** Begins a pause, unless it is paused already for another reason. */
    void begin(Instant now) {
        since = since == null ? now : since;
    }

    /** Ends the pause, if there is one. */
    void end(Instant now) {
        if (since != null) {
            millis += Math.max(0, Duration.between(since, now).toMillis());
            since = null;
        }
    }
}
