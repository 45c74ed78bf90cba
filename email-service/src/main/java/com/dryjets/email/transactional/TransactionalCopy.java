package com.dryjets.email.transactional;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipient's copy of an email that a worker has claimed.
 *
 * @param sender whose name it bears; null for the platform's own sender
 * @param stopUrl where the recipient can stop such emails; null if there is nothing to stop
 * @param attempts attempts to deliver it, including the current one
 * @param deferrals how often the mail server has asked to try again later
 * @param doubts how often nobody could tell whether it was delivered
 */
record TransactionalCopy(
        UUID id,
        String tenant,
        @Nullable String sender,
        @Nullable String replyTo,
        String address,
        @Nullable String stopUrl,
        int attempts,
        int deferrals,
        int doubts,
        Instant createdAt,
        MailText text) {}
