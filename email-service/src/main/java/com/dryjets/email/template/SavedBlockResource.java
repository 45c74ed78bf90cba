package com.dryjets.email.template;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Saved blocks over REST. */
@Path("/marketing/email/blocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class SavedBlockResource {

    private final SavedBlockService blocks;
    private final CurrentCaller currentCaller;

    SavedBlockResource(SavedBlockService blocks, CurrentCaller currentCaller) {
        this.blocks = blocks;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSavedBlocks", summary = "List the saved blocks")
    @APIResponse(responseCode = "200", description = "A page of blocks, from the oldest.")
    public Uni<Page<SavedBlockView>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return blocks.list(currentCaller.get(), PageRequest.of(limit, cursor));
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "saveBlock", summary = "Save a block to use it again")
    @APIResponse(
            responseCode = "201",
            description = "The block; Location has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedBlockView.class)))
    @APIResponse(responseCode = "409", description = "Another block has this name.")
    public Uni<RestResponse<SavedBlockView>> create(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CreateBlock request) {
        return blocks.create(currentCaller.get(), key, request)
                .map(block -> ETag.created("/marketing/email/blocks/" + block.id(), block, block.version()));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "updateSavedBlock",
            summary = "Update a saved block",
            description = "Omitted fields keep their values. Emails that were made with the block stay as they are.")
    @APIResponse(responseCode = "200", description = "The updated block.")
    @APIResponse(responseCode = "409", description = "Another block has this name.")
    public Uni<RestResponse<SavedBlockView>> update(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeBlock request) {
        return blocks.update(currentCaller.get(), id, ifMatch, request)
                .map(block -> ETag.tagged(block, block.version()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "deleteSavedBlock", summary = "Delete a saved block")
    @APIResponse(responseCode = "204", description = "The block was deleted.")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return blocks.delete(currentCaller.get(), id);
    }
}
