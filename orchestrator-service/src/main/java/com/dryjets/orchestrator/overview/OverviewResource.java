package com.dryjets.orchestrator.overview;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The REST API of the overview. */
@Path("/marketing/orchestrator/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview")
public class OverviewResource {

    private final OverviewService service;
    private final CurrentCaller currentCaller;

    OverviewResource(OverviewService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getOverview",
            summary = "List what needs a person in all running campaigns",
            description =
                    "The campaign whose waiting costs most first, with its most urgent actions. The order may change"
                            + " between two pages.")
    @APIResponse(responseCode = "200", description = "A page of running campaigns")
    public Uni<OverviewView> list(
            @Parameter(description = "Page size, 1 to 200; 50 by default") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "nextCursor of the previous page") @QueryParam("cursor") @Nullable String cursor) {
        return service.list(currentCaller.get().tenant(), PageRequest.of(limit, cursor));
    }
}
