package com.dryjets.email.abtest;

/** What the rest of the audience gets if a test ends without a winner. */
public enum WithoutWinner {
    /** The variant that is the best by what is known then; a user must choose if the variants cannot be compared. */
    SEND_LEADING,
    /** The first variant; the best of the others if it is ruled out. */
    SEND_FIRST,
    /** Nothing, until a user chooses. */
    WAIT
}
