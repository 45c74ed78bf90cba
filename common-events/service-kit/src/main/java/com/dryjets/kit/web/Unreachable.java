package com.dryjets.kit.web;

/** An address that may not be read, did not answer, or answered too much. The message tells users which. */
public final class Unreachable extends RuntimeException {

    public Unreachable(String message) {
        // An expected outcome, so it carries no stack trace.
        super(message, null, false, false);
    }
}
