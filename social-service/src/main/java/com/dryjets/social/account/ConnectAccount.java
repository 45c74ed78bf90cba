package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.Tokens;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to connect with tokens that were obtained elsewhere.
 *
 * @param externalAccountId the network's id of the user, page, business account or organization
 * @param refreshToken renews the access token; null if it does not expire, or cannot be renewed
 * @param expiresAt when the access token expires
 */
public record ConnectAccount(
        @NotNull Channel platform,
        @NotBlank @Size(max = 200) String externalAccountId,
        @NotBlank @Size(max = 4000) String accessToken,
        @Nullable @Size(max = 4000) String refreshToken,
        @Nullable Instant expiresAt) {

    Tokens tokens() {
        return new Tokens(accessToken, refreshToken, expiresAt, null, Set.of(), null);
    }

    /** Leaves out the tokens, which must not reach a log. */
    @Override
    public String toString() {
        return "ConnectAccount[" + platform + ", " + externalAccountId + "]";
    }
}
