package com.dryjets.analytics.exchange.feed;

/** A file that is not a valid feed of exchange rates. None of its rates is used. */
final class InvalidFeed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidFeed(String reason) {
        super(reason);
    }
}
