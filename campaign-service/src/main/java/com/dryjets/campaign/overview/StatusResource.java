package com.dryjets.campaign.overview;

import com.dryjets.campaign.projection.CampaignItem;
import com.dryjets.campaign.projection.ItemFilter;
import com.dryjets.campaign.projection.ItemStatus;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A campaign's status, content and items. */
@Path("/marketing/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Status")
public class StatusResource {

    private final CurrentCaller caller;
    private final StatusService service;

    StatusResource(CurrentCaller caller, StatusService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @Path("/status")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCampaignStatus", summary = "Get a campaign's status")
    @APIResponse(
            responseCode = "200",
            description = "The campaign with its workflow, allocations, items and metric totals.")
    public Uni<StatusView> status(UUID id) {
        return service.status(caller.get(), id);
    }

    @GET
    @Path("/content")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCampaignContent", summary = "List a campaign's content")
    @APIResponse(responseCode = "200", description = "The pieces of content, by channel.")
    public Uni<ContentView> content(UUID id) {
        return service.content(caller.get(), id);
    }

    @GET
    @Path("/items")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCampaignItems", summary = "List a campaign's posts and emails by their time")
    @APIResponse(responseCode = "200", description = "A page of items.")
    public Uni<Page<CampaignItem>> items(
            UUID id,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("status") @Nullable ItemStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.items(caller.get(), id, new ItemFilter(channel, status), PageRequest.of(limit, cursor));
    }
}
