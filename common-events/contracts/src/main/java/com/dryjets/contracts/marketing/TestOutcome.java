package com.dryjets.contracts.marketing;

/** What an A/B test has shown. */
public enum TestOutcome {
    /** One variant is better than all others. */
    WINNER,
    /** The best variants do not differ by as much as would matter. */
    NO_DIFFERENCE,
    /** The data does not tell whether there is a difference. */
    INSUFFICIENT_DATA
}
