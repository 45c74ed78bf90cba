package com.dryjets.email.sending;

import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.recipient.Recipient;
import java.util.UUID;

/** What became of a recipient's mail, to be written down by the worker that had it. */
public record Outcome(OutgoingEmail.Ref mail, Recipient recipient, UUID owner, Delivery delivery) {}
