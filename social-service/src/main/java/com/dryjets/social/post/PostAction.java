package com.dryjets.social.post;

/** What can happen to a post. */
public enum PostAction {
    /** A reason to wait appears; what is being published waits before another attempt. */
    HOLD,
    /** The last reason to wait is gone. */
    RELEASE,
    /** A person changes its text or time. */
    CHANGE,
    /** A replica begins to publish it. */
    TAKE,
    /** The attempt had no effect, or the network needs time; try again later. */
    POSTPONE,
    /** The attempt had no effect, and the post has to wait for its account or its campaign. */
    SET_ASIDE,
    /** The attempt may have had its effect. */
    LOSE_TRACK,
    /** The network shows it. */
    CONFIRM,
    /** A look-up found that the network does not show it. */
    RULE_OUT,
    /** It is given up. */
    FAIL,
    /** It is no longer wanted. */
    CANCEL,
    /** It is no longer wanted, but people see a part of it, which stays. */
    STOP,
    /** A person wants another attempt after it was given up. */
    RETRY,
    /** Before a post that was given up without certainty is published again: it may be out after all. */
    LOOK_UP,
    /** Its content was approved again after it was cancelled. */
    REVIVE
}
