package com.dryjets.local.demo;

/** How far the journey is. */
public enum Phase {
    /** Every piece of content has been approved; the approvals may still be on their way. */
    APPROVED,
    /** The launch was answered; the channels do not know of it yet, perhaps. */
    LAUNCHED,
    /** Every channel has scheduled its items; posts and mails go out. */
    PUBLISHING,
    /** Everything is out; engagement comes in. */
    ENGAGEMENT
}
