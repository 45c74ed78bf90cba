package com.dryjets.orchestrator.decisionlog;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The REST API of the decision log. */
@Path("/marketing/orchestrator/campaigns/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionResource {

    private final DecisionLogService log;
    private final CurrentCaller currentCaller;

    DecisionResource(DecisionLogService log, CurrentCaller currentCaller) {
        this.log = log;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listDecisions",
            summary = "List the decisions on a campaign",
            description = "Newest first. Each decision by a person includes the channel's results before and since.")
    @APIResponse(responseCode = "200", description = "A page of the decision log")
    public Uni<Page<DecisionView>> list(
            @RestPath UUID id,
            @Parameter(description = "Page size, 1 to 200; 50 by default") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "nextCursor of the previous page") @QueryParam("cursor") @Nullable String cursor) {
        return log.list(currentCaller.get(), id, PageRequest.of(limit, cursor));
    }
}
