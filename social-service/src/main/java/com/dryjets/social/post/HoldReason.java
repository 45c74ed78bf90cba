package com.dryjets.social.post;

/** Why a post is on hold. */
public enum HoldReason {
    /** Its campaign has not been launched, or is paused. */
    CAMPAIGN,
    /** No account is connected for it, or its account needs attention. */
    ACCOUNT,
    /** It was written or changed since its last approval and needs a new one. */
    APPROVAL,
    /** A person must choose who can see it, because its network allows no default. */
    PRIVACY,
    /** Its account has no free time before its campaign ends, or its own time is after the campaign's end. */
    TIME
}
