package com.dryjets.content.repurposing;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.problem.ProblemBody;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one piece that was to be approved.
 *
 * @param piece the approved piece; absent if it was refused
 * @param problem why it was refused, as a request for this piece alone would be answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalResult(
        UUID id,
        boolean approved,
        @Nullable ContentView piece,
        @Nullable ProblemBody problem) {

    static ApprovalResult approved(ContentView piece) {
        return new ApprovalResult(piece.id(), true, piece, null);
    }

    static ApprovalResult refused(UUID id, Problem problem) {
        return new ApprovalResult(id, false, null, ProblemBody.of(problem));
    }

    static ApprovalResult failed(UUID id) {
        return refused(
                id,
                Problem.of(ProblemType.INTERNAL, "The piece could not be approved because of an error on our side."));
    }
}
