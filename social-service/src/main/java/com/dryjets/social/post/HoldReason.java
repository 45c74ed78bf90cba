package com.dryjets.social.post;

/** Why a post waits although it may be due. */
public enum HoldReason {
    /** Its campaign has not been launched, or is paused. */
    CAMPAIGN,
    /** No account is connected for it, or the account needs a person's attention. */
    ACCOUNT,
    /** Another person has to approve it. */
    APPROVAL,
    /** Its account has no free time left for it before its campaign ends. */
    TIME
}
