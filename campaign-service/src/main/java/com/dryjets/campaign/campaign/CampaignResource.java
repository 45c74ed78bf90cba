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
import jakarta.ws.rs.QueryParam;
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

/** Campaigns: create, read, and what happened to them. */
@Path("/marketing/campaigns")
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
    @Operation(summary = "Plans a campaign")
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location leads to it",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "400", description = "Fields are missing or make no sense; errors name each one")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Uni<RestResponse<CampaignView>> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CreateCampaign plan) {
        Idempotency.Request request = new Idempotency.Request(caller.get(), "POST " + PATH, key, plan);
        return service.create(request, plan)
                .map(view -> ResponseBuilder.<CampaignView>created(URI.create(PATH + "/" + view.id()))
                        .entity(view)
                        .header(HttpHeaders.ETAG, ETag.of(view.version()))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Reads a campaign")
    @APIResponse(responseCode = "200", description = "The campaign, with its version as ETag")
    @APIResponse(responseCode = "404", description = "There is no such campaign")
    public Uni<RestResponse<CampaignView>> get(UUID id) {
        return service.get(caller.get(), id)
                .map(view -> ResponseBuilder.ok(view)
                        .header(HttpHeaders.ETAG, ETag.of(view.version()))
                        .build());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Tells who or what changed a campaign, newest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "The limit or the cursor is not valid")
    @APIResponse(responseCode = "404", description = "There is no such campaign")
    public Uni<Page<HistoryEntry.HistoryChange>> history(
            UUID id, @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.history(caller.get(), id, PageRequest.of(limit, cursor));
    }
}
