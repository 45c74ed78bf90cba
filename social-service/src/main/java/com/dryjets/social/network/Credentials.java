package com.dryjets.social.network;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a call acts with.
 *
 * @param accountId the network's id of the account: a user, page or organization id, a URN, or a DID
 * @param server the account's own server where accounts live on many, as on Bluesky; null elsewhere
 */
public record Credentials(
        String accountId, String accessToken, @Nullable URI server) {

    /** The value of the Authorization header. */
    public String bearer() {
        return "Bearer " + accessToken;
    }

    /** Leaves out the token, which must not reach a log. */
    @Override
    public String toString() {
        return "Credentials[" + accountId + "]";
    }
}
