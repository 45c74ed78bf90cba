package com.dryjets.local.sandbox.inbox;

/** The things that a reader may do with a mail, in the order in which they are done. */
enum Act {
    OPEN,
    CLICK,
    UNSUBSCRIBE
}
