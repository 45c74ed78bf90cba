package com.dryjets.email.sending;

import com.dryjets.kit.work.Backoff;
import java.time.Duration;
import java.util.Optional;

/** Decides when a recipient is attempted again. */
public final class RetryRules {

    private static final int FACTOR = 4;
    /** 4 to the power of 10 seconds is twelve days: longer than any useful pause, and far from an overflow. */
    private static final int LARGEST_EXPONENT = 10;

    private static final Duration FIRST_PAUSE_WITHOUT_ANSWER = Duration.ofSeconds(1);

    private RetryRules() {}

    /**
     * Returns the pause after the server asked to try again later; empty after the last attempt.
     *
     * @param deferrals how often it asked, including now
     */
    public static Optional<Duration> afterDeferral(int deferrals, int maxAttempts, Duration firstBackoff) {
        if (deferrals >= maxAttempts) {
            return Optional.empty();
        }
        long factor = (long) Math.pow(FACTOR, Math.min(deferrals - 1, LARGEST_EXPONENT));
        return Optional.of(firstBackoff.multipliedBy(factor));
    }

    /** Returns the pause after no answer. It is not the recipient's fault and counts as no deferral. */
    public static Duration afterNoAnswer(int attempts, Duration longestBackoff) {
        return new Backoff(FIRST_PAUSE_WITHOUT_ANSWER, longestBackoff).after(attempts);
    }
}
