package com.dryjets.campaign.budget;

import com.dryjets.kit.rest.ETag;
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
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A campaign's budget: how it stands, and how it is divided. */
@Path("/marketing/campaigns/{id}")
@Tag(name = "Budget")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "The role does not allow it")
@APIResponse(responseCode = "404", description = "No such campaign of this tenant")
public class BudgetResource {

    private final CurrentCaller caller;
    private final BudgetService service;

    BudgetResource(CurrentCaller caller, BudgetService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @Path("/budget-status")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Allocated, spent, remaining, the pace against the plan, and where that leads")
    @APIResponse(responseCode = "200", description = "How the budget stands, with the campaign's version as ETag")
    public Uni<RestResponse<BudgetStatus>> status(UUID id) {
        return service.status(caller.get(), id).map(BudgetResource::tagged);
    }

    @POST
    @Path("/budget-reallocation")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Divides the budget anew: nothing under what is spent, and exactly the budget together")
    @APIResponse(responseCode = "200", description = "How the budget stands now")
    @APIResponse(responseCode = "400", description = "Not readable, with every bad field")
    @APIResponse(responseCode = "409", description = "The campaign is over, or the proposal was applied before")
    @APIResponse(responseCode = "412", description = "Someone changed the campaign since If-Match was read")
    @APIResponse(responseCode = "422", description = "The allocations break a rule, with every reason")
    public Uni<RestResponse<BudgetStatus>> reallocate(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReallocateBudget request) {
        return service.reallocate(caller.get(), id, request, ifMatch).map(BudgetResource::tagged);
    }

    private static RestResponse<BudgetStatus> tagged(BudgetStatus status) {
        return ResponseBuilder.ok(status)
                .header(HttpHeaders.ETAG, ETag.of(status.version()))
                .build();
    }
}
