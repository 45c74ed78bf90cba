package com.dryjets.local.demo.api;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before a request is sent again. */
final class RetryDelay {

    static final Duration DEFAULT = Duration.ofMillis(300);

    /** A server that asks for more is asked again sooner: it may recover at any moment, and somebody is watching. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private RetryDelay() {}

    /**
     * Returns the delay that a response asks for.
     *
     * @param retryAfter the Retry-After header; only its form in seconds is used (RFC 9110, 10.2.3)
     */
    static Duration of(Optional<String> retryAfter) {
        return retryAfter
                .map(String::strip)
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(delay -> delay.compareTo(DEFAULT) > 0)
                .map(delay -> delay.compareTo(LONGEST) > 0 ? LONGEST : delay)
                .orElse(DEFAULT);
    }
}
