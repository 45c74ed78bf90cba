package com.dryjets.email.message;

import org.jspecify.annotations.Nullable;

/**
 * Who sends an email.
 *
 * @param replyTo null if replies go to the sender
 * @param bounceDomain the domain of envelope senders, whose mail server receives bounces
 * @param key null if messages are not signed here
 */
public record SenderIdentity(
        Mailbox from,
        @Nullable Mailbox replyTo,
        String bounceDomain,
        @Nullable DkimKey key) {

    /** Returns the identity with another Reply-To. */
    public SenderIdentity replyingTo(Mailbox other) {
        return new SenderIdentity(from, other, bounceDomain, key);
    }
}
