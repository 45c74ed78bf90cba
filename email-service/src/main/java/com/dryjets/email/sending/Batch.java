package com.dryjets.email.sending;

import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.pace.Turns;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.route.MessageComposer;
import com.dryjets.email.sender.Senders.ReadySender;
import com.dryjets.kit.work.Lease;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Recipients of one email that a worker has claimed.
 *
 * @param fields the values of the contacts' fields that the email uses, by recipient; empty if it uses none
 * @param skipped how many more were due but may not receive the email, or not now
 * @param turns of its messages in the rate of the route
 * @param probes whether the route refused lately, so that the batch shows whether it works again
 * @param refused whether the route refused during this batch
 */
record Batch(
        OutgoingEmail email,
        MessageComposer composer,
        ReadySender sender,
        List<Recipient> recipients,
        Map<UUID, Map<String, Object>> fields,
        int skipped,
        Lease lease,
        Turns turns,
        boolean probes,
        AtomicBoolean refused) {

    /** Returns the name of the route. */
    String route() {
        return sender.routeKey();
    }

    /** Returns the values for a recipient's copy. */
    Map<String, Object> fieldsOf(Recipient recipient) {
        return fields.getOrDefault(recipient.id(), Map.of());
    }

    /** Returns whether another of its recipients may be tried. */
    boolean mayGoOn() {
        return lease.isHeld() && !refused.get();
    }
}
