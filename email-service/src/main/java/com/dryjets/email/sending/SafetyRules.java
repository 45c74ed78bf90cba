package com.dryjets.email.sending;

import com.dryjets.email.email.HoldLimits;
import com.dryjets.email.email.HoldReason;
import com.dryjets.email.recipient.RecipientCounts;
import java.util.Optional;

/** Decides whether an email must be paused before mailbox providers block its sender. */
final class SafetyRules {

    /**
     * Google's guidelines for senders: "Keep spam rates below 0.10% and avoid ever reaching a spam rate of 0.30% or higher"
     * (support.google.com/a/answer/81126). Yahoo asks for less than 0.3 %, too (senders.yahooinc.com/best-practices).
     */
    private static final double COMPLAINT_RATE = 0.003;

    /** Fewer complaints say little about the rate. */
    private static final int FEWEST_COMPLAINTS = 3;

    /** Amazon SES may pause a sender at a bounce rate of 10 % ("Reputation metrics" in its developer guide). */
    private static final double BOUNCE_RATE = 0.1;

    private static final int FEWEST_BOUNCES = 50;

    static final HoldLimits LIMITS = new HoldLimits(FEWEST_COMPLAINTS, COMPLAINT_RATE, FEWEST_BOUNCES, BOUNCE_RATE);

    private SafetyRules() {}

    /** Returns why an email with these counts must be paused; empty if it need not. */
    static Optional<HoldReason> decide(RecipientCounts counts) {
        if (counts.complained() >= FEWEST_COMPLAINTS && counts.complained() >= COMPLAINT_RATE * counts.sent()) {
            return Optional.of(HoldReason.COMPLAINT_RATE);
        }
        int answered = counts.delivered() + counts.bounced();
        return counts.bounced() >= FEWEST_BOUNCES && counts.bounced() >= BOUNCE_RATE * answered
                ? Optional.of(HoldReason.BOUNCE_RATE)
                : Optional.empty();
    }
}
