package com.dryjets.content.repurposing;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The history of a piece: what each revision says, who or what wrote it, and why. */
@Path("/marketing/content/repurposed/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repurposed content")
public class RevisionResource {

    private final CurrentCaller caller;
    private final RevisionService revisions;

    RevisionResource(CurrentCaller caller, RevisionService revisions) {
        this.caller = caller;
        this.revisions = revisions;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listContentRevisions",
            summary = "List the revisions of a content piece",
            description = "Lists the newest first, without their texts.")
    @APIResponse(responseCode = "200", description = "One page.")
    public Uni<Page<RevisionSummary>> list(
            UUID id, @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return revisions.list(caller.get(), id, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{number: [0-9]{1,9}}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getContentRevision", summary = "Get a revision of a content piece with its text")
    @APIResponse(responseCode = "200", description = "The revision.")
    public Uni<RevisionView> get(UUID id, int number) {
        return revisions.get(caller.get(), id, number);
    }

    @GET
    @Path("/comparison")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "compareContentRevisions",
            summary = "Compare two revisions of a content piece",
            description = "Answers both with their texts, and names the fields that differ.")
    @APIResponse(responseCode = "200", description = "Both revisions.")
    public Uni<RevisionComparison> compare(
            UUID id,
            @QueryParam("from")
                    @Parameter(required = true, description = "The number of a revision", example = "1")
                    @Nullable
                    Integer from,
            @QueryParam("to")
                    @Parameter(required = true, description = "The number of another", example = "2")
                    @Nullable
                    Integer to) {
        return revisions.compare(caller.get(), id, require("from", from), require("to", to));
    }

    private static int require(String name, @Nullable Integer number) {
        if (number == null) {
            throw Problem.badField("?" + name, "must be the number of a revision");
        }
        return number;
    }

    @POST
    @Path("/{number: [0-9]{1,9}}/restore")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "restoreContentRevision",
            summary = "Restore an earlier revision of a content piece",
            description = "Its contents become a new revision, and the rules of the platform are checked again. The"
                    + " status stays.")
    @APIResponse(responseCode = "200", description = "The piece with the restored contents; ETag has its new version.")
    @APIResponse(
            responseCode = "409",
            description = "The piece is released; move it to DRAFT first. Or the revision is a proposal; accept it.")
    @APIResponse(responseCode = "422", description = "The restored contents break rules of the platform.")
    public Uni<RestResponse<ContentView>> restore(
            UUID id, int number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return revisions.restore(caller.get(), id, number, ifMatch).map(view -> ETag.tagged(view, view.version()));
    }

    @POST
    @Path("/{number: [0-9]{1,9}}/accept")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "acceptContentProposal",
            summary = "Accept a proposed text",
            description = "Its text becomes the text of the piece, as a new revision. Link, media and status stay.")
    @APIResponse(responseCode = "200", description = "The piece with the proposed text; ETag has its new version.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The piece is released, or the revision is not a proposal, or was already accepted or discarded.")
    @APIResponse(responseCode = "422", description = "The proposed text breaks rules of the platform.")
    public Uni<RestResponse<ContentView>> accept(
            UUID id, int number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return revisions.accept(caller.get(), id, number, ifMatch).map(view -> ETag.tagged(view, view.version()));
    }

    @POST
    @Path("/{number: [0-9]{1,9}}/discard")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "discardContentProposal", summary = "Discard a proposed text")
    @APIResponse(
            responseCode = "200",
            description = "The proposal, now discarded; it stays in the history, and the piece is unchanged.")
    @APIResponse(
            responseCode = "409",
            description = "The revision is not a proposal, or was already accepted or discarded.")
    public Uni<RevisionView> discard(UUID id, int number) {
        return revisions.discard(caller.get(), id, number);
    }
}
