package com.dryjets.social.post;

import java.time.Instant;

/**
 * Why a queued post leaves later than planned.
 *
 * @param until it does not leave before
 */
public record Delay(Reason reason, Instant until) {

    /** The reasons, each of which a person can do something else about. */
    public enum Reason {
        /** The network takes no more posts of the account, or of our application, for a while. */
        RATE_LIMIT,
        /** Our application has used up what was paid for at the network; an operator must act. */
        OUT_OF_CREDIT,
        /** The network no longer serves the version of its API that we use; an operator must act. */
        VERSION_RETIRED,
        /** The account's login is being renewed. */
        LOGIN_RENEWAL,
        /** The account has published another post less than its minimum gap ago. */
        MIN_GAP,
        /** The last attempt had no effect; the next one follows by itself. */
        RETRY,
        /** The network is still working on its pictures or videos. */
        PROCESSING
    }
}
