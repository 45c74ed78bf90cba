package com.dryjets.email.sending.outcome;

import com.dryjets.email.sending.smtp.Delivery;
import com.dryjets.email.sending.smtp.OutgoingMail;
import com.dryjets.email.sending.smtp.Recipient;
import java.util.UUID;

/** What became of a recipient's mail, to be written down by the worker that had it. */
public record Outcome(OutgoingMail.Ref mail, Recipient recipient, UUID owner, Delivery delivery) {}
