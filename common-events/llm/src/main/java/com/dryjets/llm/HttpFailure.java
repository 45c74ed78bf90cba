package com.dryjets.llm;

import java.time.Duration;
import java.util.Optional;

/** An answer of the provider with an error status. */
final class HttpFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Optional<Duration> retryAfter;

    HttpFailure(int status, Optional<Duration> retryAfter) {
        super("HTTP " + status);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** 429 limits this account; 529 is Anthropic's "overloaded" and 503 that of others. */
    boolean isOverload() {
        return status == 429 || status == 503 || status == 529;
    }

    /** Whether the same request may succeed later. */
    boolean isPassing() {
        return isOverload() || status == 408 || status >= 500;
    }
}
