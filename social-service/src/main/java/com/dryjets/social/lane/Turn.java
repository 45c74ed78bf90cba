package com.dryjets.social.lane;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a claimed lane may publish now.
 *
 * @param free whether the account is connected and does not rest
 * @param apartUntil until when posts keep their distance from the last one, by the database's clock; null if they do
 * @param lastPost the last one, which may go on all the while: the other parts of a thread belong together
 */
public record Turn(
        boolean free,
        @Nullable Instant apartUntil,
        @Nullable UUID lastPost) {}
