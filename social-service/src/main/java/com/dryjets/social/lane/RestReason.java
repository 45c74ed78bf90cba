package com.dryjets.social.lane;

/** Why an account rests from publishing. */
public enum RestReason {
    /** A rate limit of its network is used up. */
    RATE_LIMIT,
    /** Our application has used up what was paid for at the network. */
    OUT_OF_CREDIT,
    /** The network no longer serves the version of its API that we use. */
    VERSION_RETIRED,
    /** Its tokens are being renewed. */
    LOGIN_RENEWAL
}
