package com.dryjets.email.abtest;

/** What the rest of the audience gets if the time of a test is up without a winner. */
public enum WithoutWinner {
    /** The variant that is the best by what is known then. */
    SEND_LEADING,
    /** The first variant. */
    SEND_FIRST,
    /** Nothing, until a user chooses. */
    WAIT
}
