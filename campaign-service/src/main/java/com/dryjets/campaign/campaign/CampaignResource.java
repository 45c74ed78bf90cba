package com.dryjets.campaign.campaign;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.jspecify.annotations.Nullable;

/** Creating and reading campaigns. */
@Path("/marketing/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignResource {

    private static final String PATH = "/marketing/campaigns";

    private final CurrentCaller caller;
    private final CampaignService service;

    CampaignResource(CurrentCaller caller, CampaignService service) {
        this.caller = caller;
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "createCampaign", summary = "Create a campaign")
    @APIResponse(
            responseCode = "201",
            description = "The draft; `Location` has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CampaignView.class)))
    public Uni<RestResponse<CampaignView>> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CreateCampaign body) {
        Idempotency.Request request = new Idempotency.Request(caller.get(), "POST " + PATH, key, body);
        return service.create(request, body).map(CampaignResource::created);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCampaign", summary = "Get a campaign")
    @APIResponse(responseCode = "200", description = "The campaign, with its version as `ETag`.")
    public Uni<RestResponse<CampaignView>> get(UUID id) {
        return service.get(caller.get(), id).map(view -> ETag.tagged(view, view.version()));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCampaignHistory", summary = "List a campaign's history, newest first")
    @APIResponse(responseCode = "200", description = "A page of the history.")
    public Uni<Page<HistoryChange>> history(
            UUID id, @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.history(caller.get(), id, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/tags")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCampaignTags", summary = "List the tags in use")
    @APIResponse(
            responseCode = "200",
            description = "The tags of campaigns that are not archived, the most frequent first.")
    public Uni<TagCounts> tags() {
        return service.tags(caller.get());
    }

    static RestResponse<CampaignView> created(CampaignView view) {
        return ETag.created(PATH + "/" + view.id(), view, view.version());
    }
}
