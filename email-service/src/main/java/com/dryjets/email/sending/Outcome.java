package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.route.Delivery;
import java.util.UUID;

/**
 * The outcome of an attempt for one recipient.
 *
 * @param leaseToken of the claim under which the attempt was made
 * @param attempt the number of the attempt, from 1
 * @param probes whether any answer about the recipient shows that the route works again
 */
record Outcome(
        EmailRef email,
        UUID recipient,
        UUID leaseToken,
        int attempt,
        String route,
        boolean probes,
        Delivery delivery) {}
