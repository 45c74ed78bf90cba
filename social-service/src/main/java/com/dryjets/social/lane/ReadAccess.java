package com.dryjets.social.lane;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account's posts and counters can be read.
 *
 * @param open whether the account is connected
 * @param blockedUntil the end of a rate limit, by the database's clock; null if there is none
 */
public record ReadAccess(boolean open, @Nullable Instant blockedUntil) {

    /** Whether the account can be read now. */
    public boolean isFree() {
        return open && blockedUntil == null;
    }
}
