package com.dryjets.content.syndication;

/** A document that is not a feed. The message tells users why. */
public final class InvalidFeed extends RuntimeException {

    InvalidFeed(String message) {
        super(message, null, false, false);
    }
}
