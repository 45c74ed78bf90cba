package com.dryjets.email.recipient;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The result of claiming recipients.
 *
 * @param recipients to deliver to, under the lease of the claim
 * @param skipped how many were due but may not receive the email, or not now
 */
public record Claim(List<Recipient> recipients, int skipped) {

    public Claim {
        recipients = List.copyOf(recipients);
    }

    /** The claim after some of its recipients were given back. */
    public Claim without(Set<UUID> given) {
        return new Claim(
                recipients.stream()
                        .filter(recipient -> !given.contains(recipient.id()))
                        .toList(),
                skipped + given.size());
    }

    /** Returns a claim of nothing. */
    public static Claim none() {
        return new Claim(List.of(), 0);
    }
}
