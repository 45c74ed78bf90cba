package com.dryjets.content.repurposing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a piece, without its text.
 *
 * @param number from 1 for each piece
 * @param proposal for a proposal: whether it was accepted or discarded
 * @param fromNumber the revision that was restored, or the proposal that was accepted
 * @param status the status of the piece after the change
 * @param changedBy the person who made the change or asked for it, or the service that did
 * @param engine the engine that wrote the text; absent for a text or change of a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionSummary(
        int number,
        RevisionKind kind,
        @Nullable ProposalState proposal,
        @Nullable Integer fromNumber,
        ContentStatus status,
        String changedBy,
        @Nullable String engine,
        Instant changedAt,
        @Nullable String reason) {

    static RevisionSummary of(ContentRevision revision) {
        return new RevisionSummary(
                revision.number,
                revision.kind,
                revision.proposal,
                revision.fromNumber,
                revision.status,
                revision.changedBy,
                revision.engine,
                revision.changedAt,
                revision.reason);
    }
}
