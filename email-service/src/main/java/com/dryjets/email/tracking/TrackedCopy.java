package com.dryjets.email.tracking;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A recipient's copy of an email, whose links are to be signed.
 *
 * @param links the targets of its links, by position
 */
record TrackedCopy(
        String tenant, UUID campaignId, UUID emailId, UUID recipientId, Instant writtenAt, List<String> links) {
    TrackedCopy {
        requireNonNull(tenant, "tenant");
        requireNonNull(campaignId, "campaignId");
        requireNonNull(emailId, "emailId");
        requireNonNull(recipientId, "recipientId");
        requireNonNull(writtenAt, "writtenAt");
        links = List.copyOf(links);
    }
}
