package com.dryjets.email.sending;

/** What became of handing a mail over. */
public sealed interface Delivery {

    /** The server answered 250: it is responsible for the mail now. */
    record Taken() implements Delivery {}

    /**
     * The server refused the recipient or the mail for good.
     *
     * @param addressIsDead whether the address itself is at fault, so that it is never to be written to again
     */
    record Bounced(boolean addressIsDead, String reply) implements Delivery {}

    /** The server asks to come back later. */
    record Deferred(String reply) implements Delivery {}

    /** No answer about this mail: no connection, a broken one, or a server that refuses us altogether. */
    record Unanswered(String reason) implements Delivery {}
}
