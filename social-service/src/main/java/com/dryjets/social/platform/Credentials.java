package com.dryjets.social.platform;

/**
 * What acts for an account at a network.
 *
 * @param accountId the network's id of the account
 */
public record Credentials(String accountId, String token) {

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "Credentials[" + accountId + "]";
    }
}
