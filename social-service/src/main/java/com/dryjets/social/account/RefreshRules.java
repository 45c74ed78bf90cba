package com.dryjets.social.account;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.Tokens;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When tokens are refreshed, and what a refresh means. */
final class RefreshRules {

    private RefreshRules() {}

    /**
     * What has to be done about tokens.
     *
     * @param at when to refresh them, or when they end if only a person can renew them; null if they do not expire
     * @param byItself whether they are refreshed without a person
     */
    record Renewal(@Nullable Instant at, boolean byItself) {}

    /**
     * Tokens are refreshed so long before they expire, or at half of what is left if that is later. Without a refresh token
     * they work until they expire, and only then is a person asked.
     */
    static Renewal renewal(Tokens tokens, Duration before, Instant now) {
        Instant end = tokens.expiresAt();
        if (end == null || tokens.refreshToken() == null) {
            return new Renewal(end, false);
        }
        Instant early = end.minus(before);
        Instant half = now.plus(Duration.between(now, end).dividedBy(2));
        return new Renewal(early.isAfter(half) ? early : half, true);
    }

    /** The new tokens; what the network leaves out of its answer stays as it was. */
    static Tokens keep(Tokens old, Tokens renewed) {
        if (renewed.accessToken().isBlank()) {
            throw NetworkFailure.of(NetworkFailure.Kind.UNKNOWN, "The network answered without an access token.");
        }
        return new Tokens(
                renewed.accessToken(),
                renewed.refreshToken() == null || renewed.refreshToken().isEmpty()
                        ? old.refreshToken()
                        : renewed.refreshToken(),
                renewed.expiresAt(),
                renewed.refreshExpiresAt() == null ? old.refreshExpiresAt() : renewed.refreshExpiresAt(),
                renewed.scopes().isEmpty() ? old.scopes() : renewed.scopes(),
                renewed.server() == null ? old.server() : renewed.server());
    }

    /** Whether only a person can renew the tokens. */
    static boolean isFinal(NetworkFailure failure) {
        return switch (failure.kind()) {
            case TOKEN_EXPIRED, PERMISSION_MISSING, ACCOUNT_GONE, UNSUPPORTED -> true;
            default -> false;
        };
    }
}
