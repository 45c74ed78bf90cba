package com.dryjets.email.route;

import org.jspecify.annotations.Nullable;

/**
 * The result of delivering one message.
 *
 * <p>Only {@link Accepted} and {@link Unknown} mean that the message may be out; after every other result it is certain
 * that nobody received it.
 */
public sealed interface Delivery {

    /**
     * The server has taken the responsibility for the message.
     *
     * @param remoteId the provider's own id of the message, by which its events name it; null if it gave none
     */
    record Accepted(String reply, @Nullable String remoteId) implements Delivery {}

    /**
     * The server rejected this recipient or this message permanently.
     *
     * @param code the SMTP reply code, or the HTTP status of a provider's API; 0 if the message could not be rendered
     * @param enhanced the enhanced status code (RFC 3463), such as {@code 5.1.1}; null if the reply had none
     * @param hardBounce whether the address itself does not work, so that it must be suppressed
     */
    record Rejected(int code, @Nullable String enhanced, String text, boolean hardBounce) implements Delivery {}

    /** The route cannot carry the recipient's address, so that nothing was tried. It says nothing of the mailbox. */
    record NotDeliverable(String reason) implements Delivery {}

    /**
     * The server asks to try this recipient again later.
     *
     * @param code the SMTP reply code, or the HTTP status of a provider's API
     * @param enhanced the enhanced status code (RFC 3463), such as {@code 4.2.2}; null if the reply had none
     */
    record Deferred(int code, @Nullable String enhanced, String text) implements Delivery {}

    /**
     * The route as a whole does not work: the connection, the login or the sender. Costs the recipient no attempt.
     *
     * @param code the SMTP reply code, or the HTTP status of a provider's API; 0 if there was no reply
     * @param enhanced the enhanced status code (RFC 3463); null if the reply had none
     */
    record RouteRefused(int code, @Nullable String enhanced, String text) implements Delivery {}

    /** The message may or may not be out: the connection broke or timed out after the message began. */
    record Unknown(String reason) implements Delivery {}

    /** The lease was lost before the message began. */
    record Abandoned() implements Delivery {}
}
