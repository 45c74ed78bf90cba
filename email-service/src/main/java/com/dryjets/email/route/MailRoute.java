package com.dryjets.email.route;

import io.smallrye.mutiny.Uni;

/** A way to the mailbox: an SMTP server or a provider's API. */
public interface MailRoute {

    /** Delivers one message to one recipient. Never fails: a failure is a result too. */
    Uni<Delivery> deliver(OutgoingMessage message, Attempt attempt);
}
