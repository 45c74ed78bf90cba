package com.dryjets.email.rollup;

/** What is counted. Those that start with HUMAN leave out what only machines did. */
public enum Counter {
    /** Accepted by the recipient's server, also if it came back later. */
    SENT,
    /** Rejected at once, or returned later. */
    BOUNCED,
    /** Those of the bounced that were sent before. */
    RETURNED,
    /** Those of the sent and not returned of which something proves that they reached the recipient's server. */
    CONFIRMED,
    /** Recipients who opened the email. */
    OPENS,
    HUMAN_OPENS,
    /** Pairs of recipient and link. */
    CLICKS,
    HUMAN_CLICKS,
    /** Recipients who clicked any link. Their time is that of their clicks, so they are not counted over time. */
    CLICKERS,
    HUMAN_CLICKERS,
    UNSUBSCRIBES,
    COMPLAINTS,
    CONVERSIONS,
    /** An amount in the campaign's currency. */
    REVENUE
}
