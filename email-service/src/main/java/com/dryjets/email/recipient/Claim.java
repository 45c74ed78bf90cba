package com.dryjets.email.recipient;

import java.util.List;

/**
 * The result of claiming recipients.
 *
 * @param recipients to deliver to, under the lease of the claim
 * @param skipped how many were due but suppressed; they are done
 */
public record Claim(List<Recipient> recipients, int skipped) {

    public Claim {
        recipients = List.copyOf(recipients);
    }

    /** Returns a claim of nothing. */
    public static Claim none() {
        return new Claim(List.of(), 0);
    }
}
