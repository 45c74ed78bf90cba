package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.recipient.Recipient;
import java.util.UUID;

/**
 * The outcome of an attempt for one recipient.
 *
 * @param leaseToken of the claim under which the attempt was made
 */
record Outcome(EmailRef email, Recipient recipient, UUID leaseToken, Delivery delivery) {}
