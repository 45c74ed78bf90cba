package com.dryjets.social.platform;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/** A failed call to a network, classified by whether it may have had an effect. */
public final class PlatformFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of failures. */
    public enum Kind {
        /** The token is invalid or expired. The call had no effect. */
        UNAUTHORIZED,
        /** Too many requests. The call had no effect. */
        RATE_LIMITED,
        /** The network was not reached. The call had no effect. */
        UNREACHABLE,
        /** No response, or a server error. The call may have had its effect. */
        UNKNOWN,
        /** The network rejects the call permanently. The call had no effect. */
        REJECTED
    }

    private final Kind kind;
    private final transient Optional<Instant> retryAt;

    private PlatformFailure(Kind kind, String detail, Optional<Instant> retryAt) {
        // No stack trace: a network's refusal is a response, not a defect of the code that read it.
        super(detail, null, false, false);
        this.kind = kind;
        this.retryAt = retryAt;
    }

    public static PlatformFailure of(Kind kind, String detail) {
        return new PlatformFailure(kind, detail, Optional.empty());
    }

    /** Creates a rate-limit failure with the time of the next allowed call, if the network reported it. */
    public static PlatformFailure rateLimited(String detail, Optional<Instant> retryAt) {
        return new PlatformFailure(Kind.RATE_LIMITED, detail, retryAt);
    }

    /** Classifies a failed connection, a time-out or an unreadable response. */
    public static PlatformFailure ofTransport(Throwable failure) {
        if (failure instanceof PlatformFailure known) {
            return known;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return of(Kind.UNREACHABLE, "The network could not be reached.");
            }
        }
        return of(Kind.UNKNOWN, "No usable response: " + failure.getClass().getSimpleName());
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Instant> retryAt() {
        return retryAt;
    }
}
