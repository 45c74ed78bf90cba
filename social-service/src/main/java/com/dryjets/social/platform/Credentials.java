package com.dryjets.social.platform;

/**
 * The credentials of an account at a network.
 *
 * @param accountId the network's id of the account
 */
public record Credentials(String accountId, String token) {

    /** Returns the value of the Authorization header. */
    String bearer() {
        return "Bearer " + token;
    }

    /** Leaves out the token, which must not reach a log. */
    @Override
    public String toString() {
        return "Credentials[" + accountId + "]";
    }
}
