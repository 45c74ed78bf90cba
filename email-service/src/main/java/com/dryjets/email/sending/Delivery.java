package com.dryjets.email.sending;

/** The result of delivering an email to the mail server. */
public sealed interface Delivery {

    /** The server replied 250 and is now responsible for the email. */
    record Accepted() implements Delivery {}

    /**
     * The server rejected the recipient or the message permanently.
     *
     * @param hard whether the address itself does not work, so that it must be suppressed
     */
    record Bounced(boolean hard, String reply) implements Delivery {}

    /** The server asks to try again later. */
    record Deferred(String reply) implements Delivery {}

    /** No reply about this email: no connection, a broken one, or a server that rejects this service as a whole. */
    record Unanswered(String reason) implements Delivery {}
}
