package com.dryjets.local.sandbox.inbox;

/** What a reader may do with an email, in this order. */
enum ReaderAction {
    OPEN,
    CLICK,
    UNSUBSCRIBE
}
