package com.dryjets.local.sandbox.network.fault;

import com.dryjets.local.sandbox.network.feed.Network;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong at a network; the control API takes the names in lower case. */
public enum FaultKind {
    /** The token is unknown. */
    UNAUTHORIZED,
    /** The token is known, but has expired. */
    TOKEN_EXPIRED,
    /** A refreshed token arrives empty. */
    EMPTY_TOKEN,
    /** The app has no credit left; X only. */
    PAYMENT_REQUIRED,
    /** The token lacks a permission. */
    FORBIDDEN,
    /** The network refuses the content itself. */
    CONTENT_REFUSED,
    /** The account is suspended or gone. */
    ACCOUNT_GONE,
    /** The network suspects spam and refuses; nothing is stored. */
    SPAM_SUSPECTED,
    /** The network suspects spam, but the post is live; Instagram only. */
    SPAM_SUSPECTED_AFTER_ACCEPT,
    /** The text was already posted; names the post where the network does. */
    DUPLICATE,
    /** A window's requests are used up. */
    RATE_LIMITED,
    /** The day's posts are used up. */
    DAILY_LIMIT,
    /** The requested API version is retired. */
    RETIRED_VERSION,
    /** Fails before anything is stored. */
    SERVER_ERROR,
    /** Stores, then fails. */
    SERVER_ERROR_AFTER_ACCEPT,
    /** Never responds and stores nothing. */
    TIMEOUT,
    /** Stores, then never responds. */
    TIMEOUT_AFTER_ACCEPT,
    /** Resets the connection before anything is stored. */
    RESET,
    /** Stores, then resets the connection. */
    RESET_AFTER_ACCEPT,
    /** Responds correctly, but late. */
    SLOW,
    /** Stores, but lists do not show the post for a while. */
    HIDDEN,
    /** Processing of the media takes longer. */
    PROCESSING_SLOW,
    /** Processing of the media fails. */
    PROCESSING_FAILED,
    /** The container expires before it is published; Instagram only. */
    CONTAINER_EXPIRED;

    /** Returns whether the request is processed before it fails. */
    public boolean isAfterAccept() {
        return switch (this) {
            case SPAM_SUSPECTED_AFTER_ACCEPT, SERVER_ERROR_AFTER_ACCEPT, TIMEOUT_AFTER_ACCEPT, RESET_AFTER_ACCEPT ->
                true;
            default -> false;
        };
    }

    /** Returns whether the fault concerns only requests that make a network process media. */
    public boolean isProcessing() {
        return this == PROCESSING_SLOW || this == PROCESSING_FAILED || this == CONTAINER_EXPIRED;
    }

    /** Returns whether a request with this fault is served, perhaps later or differently. */
    public boolean isServed() {
        return isAfterAccept() || isProcessing() || this == SLOW || this == HIDDEN || this == EMPTY_TOKEN;
    }

    /** Returns the only network at which this happens, if it does not happen at all of them. */
    Optional<Network> only() {
        return switch (this) {
            case PAYMENT_REQUIRED -> Optional.of(Network.TWITTER);
            case CONTAINER_EXPIRED, SPAM_SUSPECTED_AFTER_ACCEPT -> Optional.of(Network.INSTAGRAM);
            default -> Optional.empty();
        };
    }

    static FaultKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
