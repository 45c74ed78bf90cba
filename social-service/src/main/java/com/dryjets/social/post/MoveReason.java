package com.dryjets.social.post;

/** Why a post has another time than it was given at first, other than that a person moved it. */
public enum MoveReason {
    /** Its time passed while its campaign was paused, or before that was launched. */
    CAMPAIGN_PAUSED,
    /** Its time passed while no account could publish it, or was too close to other posts of the account that can. */
    ACCOUNT_MISSING,
    /** Its campaign has coordinated its channels. */
    COORDINATED,
    /** Its campaign had no free time for it, and has one now. */
    NO_FREE_TIME
}
