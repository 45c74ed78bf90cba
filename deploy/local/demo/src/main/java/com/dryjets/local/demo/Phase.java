package com.dryjets.local.demo;

/** The phases of a campaign in the demo. */
public enum Phase {
    /** All content is approved; the events may still be in flight. */
    APPROVED,
    /** The launch was accepted; the channels may not know yet. */
    LAUNCHED,
    /** Every channel has scheduled its items; posts and emails are being sent. */
    PUBLISHING,
    /** Everything is published and sent; engagement is arriving. */
    ENGAGEMENT
}
