package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An account to connect.
 *
 * @param externalAccountId the network's id of the account: user, page, business account or organisation
 */
public record ConnectAccount(
        @NotNull Channel platform,
        @NotBlank @Size(max = 200) String externalAccountId,
        @NotBlank @Size(max = 4000) String accessToken) {

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "ConnectAccount[" + platform + ", " + externalAccountId + "]";
    }
}
