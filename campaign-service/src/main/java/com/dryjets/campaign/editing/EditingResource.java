package com.dryjets.campaign.editing;

import com.dryjets.campaign.campaign.CampaignView;
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
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Changing campaigns, and making more of them. */
@Path("/marketing/campaigns/{id}")
@Tag(name = "Campaigns")
@APIResponse(responseCode = "400", description = "Fields make no sense; errors name each one")
@APIResponse(responseCode = "404", description = "There is no such campaign")
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
            summary = "Changes a campaign's plan",
            description = "What is absent stays. A draft changes freely; a running campaign in name, end and upwards in"
                    + " budget. Allocations keep their proportions, and always add up to the budget.")
    @APIResponse(responseCode = "200", description = "The campaign as it is now, with its version as ETag")
    @APIResponse(responseCode = "409", description = "The campaign is over")
    @APIResponse(responseCode = "412", description = "Someone changed it since the version that If-Match names")
    @APIResponse(responseCode = "422", description = "A field cannot be changed so in this state; errors name it")
    public Uni<RestResponse<CampaignView>> change(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ChangeCampaign wanted) {
        return editing.change(caller.get(), id, ifMatch, wanted).map(view -> ETag.tagged(view, view.version()));
    }

    @POST
    @Path("/duplicate")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Makes a new draft with the same plan, content and allocations")
    @APIResponse(
            responseCode = "201",
            description = "The new draft; Location leads to it",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Uni<RestResponse<CampaignView>> duplicate(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable @Valid DuplicateCampaign request) {
        String name = request == null ? null : request.name();
        Idempotency.Request once =
                new Idempotency.Request(caller.get(), "POST /marketing/campaigns/" + id + "/duplicate", key, request);
        return duplication
                .duplicate(once, id, name)
                .map(view -> ResponseBuilder.<CampaignView>created(URI.create("/marketing/campaigns/" + view.id()))
                        .entity(view)
                        .header(HttpHeaders.ETAG, ETag.of(view.version()))
                        .build());
    }
}
