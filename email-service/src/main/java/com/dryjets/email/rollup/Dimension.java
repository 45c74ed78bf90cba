package com.dryjets.email.rollup;

/** What the sums of an email are told apart by. */
public enum Dimension {
    /** One sum of everything, under the empty key. */
    TOTAL,
    /** Quarters of an hour in UTC: the hours and days of every time zone are made of them. */
    TIME,
    /** The largest domains of the recipients; the empty key has all others. */
    DOMAIN,
    /** Positions of links. */
    LINK,
    /** Reasons of bounces. */
    REASON,
    /** Lanes of an email with an A/B test: those of its variants, and that of the rest. */
    LANE
}
