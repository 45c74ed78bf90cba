package com.dryjets.local.sandbox.inbox;

/** Who reads an email; the control API takes the names in lower case. */
enum ReaderKind {
    /** Opens, clicks and unsubscribes as the seed decides. */
    PERSON,
    /** Opens for certain, and does nothing else. */
    OPENER,
    /** Opens and clicks for certain. */
    CLICKER,
    /** Never does anything. */
    NOBODY,
    /** A security gateway: calls the pixel and every link at once, first with HEAD, right after delivery. */
    SCANNER,
    /** Apple Mail Privacy Protection: loads the pixel once, whether or not anybody reads. */
    APPLE_PROXY,
    /** Gmail's image proxy: loads the pixel when somebody reads, in the name of Google. */
    GOOGLE_PROXY;

    boolean isMachine() {
        return this == SCANNER || this == APPLE_PROXY || this == GOOGLE_PROXY;
    }
}
