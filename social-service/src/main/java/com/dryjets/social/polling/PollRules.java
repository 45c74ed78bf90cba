package com.dryjets.social.polling;

import com.dryjets.social.network.NetworkFailure.Kind;

/** Decides after a poll that failed. Only a network that answers and does not have a post is a reason to give it up. */
final class PollRules {

    private PollRules() {}

    /** What follows from a failure. */
    enum Next {
        /** The account rests until its limit ends. */
        REST,
        /** People see at the account why its counters cannot be read; its posts wait, and are published all the same. */
        NOTE,
        /** Each post is asked for by itself: one that is missing may have failed the request for all. */
        SPLIT,
        /** The network does not have the post. */
        MISSING,
        /** The posts wait: the network was not reached, or cannot be read by this account now. */
        WAIT
    }

    /** Decides for a request that asked for so many posts. */
    static Next after(Kind failure, int posts) {
        return switch (failure) {
            case RATE_LIMITED -> Next.REST;
            case PERMISSION_MISSING -> Next.NOTE;
            case NOT_FOUND -> posts > 1 ? Next.SPLIT : Next.MISSING;
            default -> Next.WAIT;
        };
    }
}
