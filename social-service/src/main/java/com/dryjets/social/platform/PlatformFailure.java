package com.dryjets.social.platform;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/** Why a network did not do what it was asked, and what that says about whether it did it all the same. */
public final class PlatformFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What follows from a failure. */
    public enum Kind {
        /** The token is not, or no longer, good. Nothing was done. */
        UNAUTHORIZED,
        /** Too many requests. Nothing was done. */
        RATE_LIMITED,
        /** The network was not reached. Nothing was done. */
        UNREACHABLE,
        /** No answer, or the answer that something broke: it may have been done. */
        UNKNOWN,
        /** The network will not do it however often it is asked. Nothing was done. */
        REJECTED
    }

    private final Kind kind;
    private final transient Optional<Instant> retryAt;

    private PlatformFailure(Kind kind, String detail, Optional<Instant> retryAt) {
        // A network's refusal is an answer: where in our code it was read tells nothing.
        super(detail, null, false, false);
        this.kind = kind;
        this.retryAt = retryAt;
    }

    public static PlatformFailure of(Kind kind, String detail) {
        return new PlatformFailure(kind, detail, Optional.empty());
    }

    /** With the time from which on the network wants to be asked again, if it told one. */
    public static PlatformFailure rateLimited(String detail, Optional<Instant> retryAt) {
        return new PlatformFailure(Kind.RATE_LIMITED, detail, retryAt);
    }

    /** What a failed connection, a time-out or an unreadable answer means. */
    public static PlatformFailure ofTransport(Throwable failure) {
        if (failure instanceof PlatformFailure known) {
            return known;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return of(Kind.UNREACHABLE, "The network could not be reached.");
            }
        }
        return of(Kind.UNKNOWN, "No usable answer: " + failure.getClass().getSimpleName());
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Instant> retryAt() {
        return retryAt;
    }
}
