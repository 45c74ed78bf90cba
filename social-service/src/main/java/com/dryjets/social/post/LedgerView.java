package com.dryjets.social.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A try of a step.
 *
 * @param step UPLOAD, PREPARE, PUBLISH or COMMENT with the number of the medium or part, from 0
 * @param outcome STARTED, DONE, PENDING (the network is still working), EXPIRED, FOUND (the network had it after all),
 *     NOT_FOUND, or the kind of a failure
 * @param remoteId the network's id of what the step made
 * @param detail the network's own words where it gives any
 */
public record LedgerView(
        int number,
        String step,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String outcome,
        @Nullable String remoteId,
        @Nullable String detail) {

    static LedgerView of(LedgerEntry entry) {
        return new LedgerView(
                entry.number(),
                entry.step().key(),
                entry.startedAt(),
                entry.finishedAt(),
                entry.outcome(),
                entry.remoteId(),
                entry.detail());
    }
}
