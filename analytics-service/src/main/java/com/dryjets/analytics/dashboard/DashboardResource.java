package com.dryjets.analytics.dashboard;

import com.dryjets.common.problem.ProblemBody;
import com.dryjets.common.tenancy.CurrentCaller;
import com.dryjets.common.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The REST gateway to a campaign's figures. */
@Path("/marketing/analytics/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaign figures")
@APIResponse(
        responseCode = "401",
        description = "A valid token is needed",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "403",
        description = "The role does not allow this",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no such campaign, or it is another tenant's",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class DashboardResource {

    private final DashboardService dashboards;
    private final CurrentCaller currentCaller;

    DashboardResource(DashboardService dashboards, CurrentCaller currentCaller) {
        this.dashboards = dashboards;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/dashboard")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Key figures, channels, ROI, comparison and a 30-day trend in one call")
    @APIResponse(
            responseCode = "200",
            description = "The campaign at one glance",
            content = @Content(schema = @Schema(implementation = DashboardView.class)))
    public Uni<DashboardView> dashboard(@PathParam("id") UUID id) {
        return dashboards.dashboard(currentCaller.get().tenant(), id);
    }

    @GET
    @Path("/channel-metrics")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Totals and rates by channel, since the campaign began")
    @APIResponse(
            responseCode = "200",
            description = "Each channel that has records",
            content = @Content(schema = @Schema(implementation = ChannelMetricsView.class)))
    public Uni<ChannelMetricsView> channelMetrics(@PathParam("id") UUID id) {
        return dashboards.channelMetrics(currentCaller.get().tenant(), id);
    }

    @GET
    @Path("/roi-analysis")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Recorded spend and revenue and what follows from them, in all and by channel")
    @APIResponse(
            responseCode = "200",
            description = "What came of the money",
            content = @Content(schema = @Schema(implementation = RoiView.class)))
    public Uni<RoiView> roi(@PathParam("id") UUID id) {
        return dashboards.roi(currentCaller.get().tenant(), id);
    }
}
