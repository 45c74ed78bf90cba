package com.dryjets.campaign.campaign;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Editing and duplicating campaigns. */
@Path("/marketing/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class EditingResource {

    private final CurrentCaller caller;
    private final EditingService editing;
    private final DuplicationService duplication;

    EditingResource(CurrentCaller caller, EditingService editing, DuplicationService duplication) {
        this.caller = caller;
        this.editing = editing;
        this.duplication = duplication;
    }

    @PATCH
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "updateCampaign",
            summary = "Update a campaign's plan",
            description = "Absent fields stay as they are. Every field of a draft can change. Of a running campaign the"
                    + " name, the end, the goals, the tags, the owner and `autoOptimizePercentage` can change, and the"
                    + " budget can increase. Allocations keep their proportions and always add up to the budget. A"
                    + " channel that a goal names can be removed only together with that goal.")
    @APIResponse(responseCode = "200", description = "The updated campaign, with its version as `ETag`.")
    @APIResponse(responseCode = "409", description = "The campaign has ended.")
    @APIResponse(
            responseCode = "422",
            description = "A field cannot be changed like this in the campaign's status; `errors` names each field.")
    public Uni<RestResponse<CampaignView>> update(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ChangeCampaign body) {
        return editing.update(caller.get(), id, ifMatch, body).map(view -> ETag.tagged(view, view.version()));
    }

    @POST
    @Path("/duplicate")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "duplicateCampaign",
            summary = "Duplicate a campaign",
            description = "Creates a draft with the same plan, content and allocations, owned by the caller.")
    @APIResponse(
            responseCode = "201",
            description = "The new draft; `Location` has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CampaignView.class)))
    public Uni<RestResponse<CampaignView>> duplicate(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable @Valid DuplicateCampaign body) {
        DuplicateCampaign wanted = body == null ? DuplicateCampaign.DEFAULT : body;
        Idempotency.Request request =
                new Idempotency.Request(caller.get(), "POST /marketing/campaigns/" + id + "/duplicate", key, body);
        return duplication.duplicate(request, id, wanted).map(CampaignResource::created);
    }
}
