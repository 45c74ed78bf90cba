package com.dryjets.email.sending;

import java.time.Duration;
import java.util.Optional;

/** When a recipient is tried again. */
final class RetryRules {

    private static final int FACTOR_AFTER_REFUSAL = 4;
    /** 2 to the 20th seconds are twelve days: beyond any pause that is asked for, and far from an overflow. */
    private static final int LARGEST_EXPONENT = 20;

    private RetryRules() {}

    /**
     * The pause after the server has asked to come back later; empty when that was the last try.
     *
     * @param refusals this one included
     */
    static Optional<Duration> afterRefusal(int refusals, int tries, Duration firstPause) {
        if (refusals >= tries) {
            return Optional.empty();
        }
        long factor = (long) Math.pow(FACTOR_AFTER_REFUSAL, Math.min(refusals - 1, LARGEST_EXPONENT / 2));
        return Optional.of(firstPause.multipliedBy(factor));
    }

    /** The pause after no answer; that is not the recipient's fault and uses up no try. */
    static Duration afterSilence(int attempts, Duration longest) {
        Duration pause = Duration.ofSeconds(1L << Math.min(Math.max(attempts - 1, 0), LARGEST_EXPONENT));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
