package com.dryjets.social.lane;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an account's posts from leaving now.
 *
 * @param restsUntil by the database's clock; null if the account does not rest
 * @param restReason null if the account does not rest
 * @param apartUntil until when posts keep the minimum gap to the last one; null if they do
 * @param lastPost the one that does not keep the gap to itself
 */
public record LaneState(
        @Nullable Instant restsUntil,
        @Nullable RestReason restReason,
        @Nullable Instant apartUntil,
        @Nullable UUID lastPost) {}
