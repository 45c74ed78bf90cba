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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A campaign's budget. */
@Path("/marketing/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget")
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
    @Operation(operationId = "getBudgetStatus", summary = "Get a campaign's budget status")
    @APIResponse(
            responseCode = "200",
            description = "The allocations, the spend, its pace and its projection, with the campaign's version as"
                    + " `ETag`.")
    public Uni<RestResponse<BudgetStatus>> status(UUID id) {
        return service.status(caller.get(), id).map(BudgetResource::tagged);
    }

    @POST
    @Path("/budget-reallocation")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "reallocateBudget",
            summary = "Reallocate a campaign's budget",
            description = "The allocations must add up to the budget, and none may be less than the channel has spent.")
    @APIResponse(responseCode = "200", description = "The new budget status.")
    @APIResponse(responseCode = "409", description = "The campaign has ended, or the proposal is closed.")
    @APIResponse(responseCode = "422", description = "The allocations break a rule; `errors` names each one.")
    public Uni<RestResponse<BudgetStatus>> reallocate(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReallocateBudget body) {
        return service.reallocate(caller.get(), id, body, ifMatch).map(BudgetResource::tagged);
    }

    private static RestResponse<BudgetStatus> tagged(BudgetStatus status) {
        return ETag.tagged(status, status.version());
    }
}
