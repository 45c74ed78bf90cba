package com.dryjets.email.tracking;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** A recipient's copy of an email, as its links name it. */
public record TrackedCopy(String tenant, UUID campaignId, UUID emailId, UUID recipientId, Instant writtenAt) {
    public TrackedCopy {
        requireNonNull(tenant, "tenant");
        requireNonNull(campaignId, "campaignId");
        requireNonNull(emailId, "emailId");
        requireNonNull(recipientId, "recipientId");
        requireNonNull(writtenAt, "writtenAt");
    }
}
