package com.dryjets.email.sending;

import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.recipient.Claim;
import com.dryjets.kit.work.Lease;

/** Recipients of one email that a worker has claimed. */
record Batch(OutgoingEmail email, Claim claim, Lease lease) {}
