package com.dryjets.content.repurposing;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Approves several pieces with one request. */
@Path("/marketing/content/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repurposed content")
public class ApprovalResource {

    private final CurrentCaller caller;
    private final ReviewService reviews;

    ApprovalResource(CurrentCaller caller, ReviewService reviews) {
        this.caller = caller;
        this.reviews = reviews;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "approveContentPieces",
            summary = "Approve several content pieces",
            description = "Each piece is approved or refused by itself; a refused one does not affect the others.")
    @APIResponse(responseCode = "200", description = "The result of each piece, also if all were refused.")
    public Uni<ApprovalReport> approve(@NotNull @Valid ApprovePieces pieces) {
        return reviews.approve(caller.get(), pieces);
    }
}
