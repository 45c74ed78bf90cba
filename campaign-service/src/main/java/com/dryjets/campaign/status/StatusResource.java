package com.dryjets.campaign.status;

import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.campaign.projection.ItemQuery;
import com.dryjets.campaign.workflow.WorkflowView;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a campaign stands. */
@Path("/marketing/campaigns/{id}")
@Tag(name = "Status")
@APIResponse(responseCode = "404", description = "There is no such campaign")
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
    @Operation(summary = "State, workflow, allocations, items and the freshest figures")
    @APIResponse(responseCode = "200", description = "Where the campaign stands")
    public Uni<StatusView> status(UUID id) {
        return service.status(caller.get(), id);
    }

    @GET
    @Path("/workflow-status")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Steps with attempts and errors, and the channels' answers")
    @APIResponse(responseCode = "200", description = "The workflow; without steps before the launch")
    public Uni<WorkflowView> workflow(UUID id) {
        return service.workflow(caller.get(), id);
    }

    @GET
    @Path("/metrics")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Totals and daily series")
    @APIResponse(responseCode = "200", description = "Figures as analytics-service last told")
    public Uni<StatusView.MetricsView> metrics(UUID id) {
        return service.metrics(caller.get(), id);
    }

    @GET
    @Path("/content")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The campaign's content, by channel")
    @APIResponse(responseCode = "200", description = "Every piece with its state")
    public Uni<StatusView.ContentView> content(UUID id) {
        return service.content(caller.get(), id);
    }

    @GET
    @Path("/items")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The posts and mails that channels have for the campaign, by their time")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A filter, the limit or the cursor is not valid")
    public Uni<Page<ItemQuery.CampaignItem>> items(
            UUID id,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("status") ItemProjection.@Nullable Status status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.items(caller.get(), id, new ItemQuery.Filter(channel, status), PageRequest.of(limit, cursor));
    }
}
