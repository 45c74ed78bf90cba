package com.dryjets.campaign.performance;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The performance of a campaign's channels. */
@Path("/marketing/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Performance")
public class PerformanceResource {

    private final CurrentCaller caller;
    private final PerformanceService service;

    PerformanceResource(CurrentCaller caller, PerformanceService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @Path("/channel-performance")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getChannelPerformance", summary = "Get the KPIs of a campaign's channels")
    @APIResponse(responseCode = "200", description = "Totals and KPIs by channel, since the start of the campaign.")
    public Uni<ChannelPerformance> channels(UUID id) {
        return service.channels(caller.get(), id);
    }

    @GET
    @Path("/goals")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCampaignGoals", summary = "Get a campaign's progress towards its goals")
    @APIResponse(responseCode = "200", description = "Each goal with the value so far and whether it is on track.")
    public Uni<GoalsView> goals(UUID id) {
        return service.goals(caller.get(), id);
    }

    @GET
    @Path("/metrics")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCampaignMetrics", summary = "Get a campaign's metrics by day")
    @APIResponse(responseCode = "200", description = "The totals and the days that they come from.")
    public Uni<MetricsView> metrics(UUID id) {
        return service.metrics(caller.get(), id);
    }
}
