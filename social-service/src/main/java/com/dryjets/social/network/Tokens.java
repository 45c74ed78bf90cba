package com.dryjets.social.network;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of an account.
 *
 * @param refreshToken null where tokens are renewed without one, or not at all
 * @param expiresAt when the access token expires; null if it does not
 * @param refreshExpiresAt when the refresh token expires; null if unknown
 * @param scopes what was granted; empty if the network does not tell
 * @param server see {@link Credentials#server}
 */
public record Tokens(
        String accessToken,
        @Nullable String refreshToken,
        @Nullable Instant expiresAt,
        @Nullable Instant refreshExpiresAt,
        Set<String> scopes,
        @Nullable URI server) {

    public Tokens {
        scopes = Set.copyOf(scopes);
    }

    /** Leaves out the tokens, which must not reach a log. */
    @Override
    public String toString() {
        return "Tokens[expiresAt=" + expiresAt + ", scopes=" + scopes + "]";
    }
}
