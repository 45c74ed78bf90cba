package com.dryjets.campaign.optimization;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Recommendations for a campaign's budget. */
@Path("/marketing/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget")
public class OptimizationResource {

    private final CurrentCaller caller;
    private final OptimizationService service;

    OptimizationResource(CurrentCaller caller, OptimizationService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @Path("/budget-efficiency")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBudgetEfficiency", summary = "Get the efficiency of a campaign's channels")
    @APIResponse(
            responseCode = "200",
            description =
                    "KPIs, efficiency and marginal return by channel, with the response curve or why there is none.")
    public Uni<BudgetEfficiency> efficiency(UUID id) {
        return service.efficiency(caller.get(), id);
    }

    @GET
    @Path("/budget-recommendations")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getBudgetRecommendations",
            summary = "Get the recommended allocations",
            description = "The allocations with the highest expected revenue, and the shifts that Ava proposed. Changes"
                    + " nothing.")
    @APIResponse(responseCode = "200", description = "The recommendations by channel; they add up to the budget.")
    public Uni<BudgetRecommendations> recommendations(UUID id) {
        return service.recommendations(caller.get(), id);
    }

    @POST
    @Path("/rebalance-budget")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "rebalanceBudget",
            summary = "Store the recommended allocations",
            description = "The allocations in force stay until somebody applies the recommendation.")
    @APIResponse(responseCode = "200", description = "The stored recommendation.")
    @APIResponse(responseCode = "409", description = "The campaign has ended.")
    @APIResponse(responseCode = "422", description = "The spend exceeds the budget, so nothing is left to divide.")
    public Uni<BudgetRecommendations> rebalance(UUID id) {
        return service.rebalance(caller.get(), id);
    }

    @POST
    @Path("/optimize")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "optimizeBudget",
            summary = "Optimize a campaign's budget within constraints",
            description = "Proposes moves between channels with their expected effect. Applies them only with"
                    + " `apply=true`.")
    @APIResponse(responseCode = "200", description = "The proposal, and whether it was applied.")
    @APIResponse(responseCode = "409", description = "The campaign has ended.")
    @APIResponse(responseCode = "422", description = "The constraints contradict each other or the campaign.")
    public Uni<BudgetOptimization> optimize(
            UUID id,
            @QueryParam("apply") @DefaultValue("false") boolean apply,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable @Valid OptimizeBudget body) {
        OptimizeBudget request = body == null ? OptimizeBudget.unconstrained() : body;
        return service.optimize(caller.get(), id, request, apply, ifMatch);
    }
}
