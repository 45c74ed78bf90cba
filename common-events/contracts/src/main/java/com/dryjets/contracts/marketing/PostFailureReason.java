package com.dryjets.contracts.marketing;

/** Why a post failed. Each reason asks something else of a person. An account that cannot publish fails none of its posts. */
public enum PostFailureReason {
    /** The network refuses the text, or what it links to. */
    CONTENT_REFUSED,
    /** The account has posted the same before. */
    DUPLICATE,
    /** A picture or video cannot be used. */
    MEDIA_UNUSABLE,
    /** The network cannot do what the post asks for. */
    UNSUPPORTED,
    /** The network could not be reached for long. */
    NETWORK_UNREACHABLE,
    /** It could not be found out whether the network shows the post. */
    OUTCOME_UNKNOWN
}
