package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An account to connect.
 *
 * @param externalAccountId the network's id of the user, page, business account or organization
 */
public record ConnectAccount(
        @NotNull Channel platform,
        @NotBlank @Size(max = 200) String externalAccountId,
        @NotBlank @Size(max = 4000) String accessToken) {

    /** Leaves out the token, which must not reach a log. */
    @Override
    public String toString() {
        return "ConnectAccount[" + platform + ", " + externalAccountId + "]";
    }
}
