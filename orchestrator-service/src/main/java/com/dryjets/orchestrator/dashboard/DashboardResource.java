package com.dryjets.orchestrator.dashboard;

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
import org.jboss.resteasy.reactive.RestPath;

/** The REST API of a campaign's dashboard. */
@Path("/marketing/orchestrator/campaigns/{id}/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview")
public class DashboardResource {

    private final DashboardService service;
    private final CurrentCaller currentCaller;

    DashboardResource(DashboardService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getCampaignDashboard",
            summary = "Get everything that is known of a campaign",
            description = "Each part has its own status: one that fails or is slow is marked, and the rest is there.")
    @APIResponse(responseCode = "200", description = "The dashboard of the campaign")
    public Uni<DashboardView> show(@RestPath UUID id) {
        return service.show(currentCaller.get(), id);
    }
}
