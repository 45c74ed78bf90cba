package com.dryjets.campaign.advice;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Advice on how a campaign's budget is best divided. */
@Path("/marketing/campaigns/{id}")
@Tag(name = "Budget")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "The role does not allow it")
@APIResponse(responseCode = "404", description = "No such campaign of this tenant")
public class AdviceResource {

    private final CurrentCaller caller;
    private final AdviceService service;

    AdviceResource(CurrentCaller caller, AdviceService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @Path("/budget-recommendations")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The division of the budget that is expected to bring most, and the shifts that Ava proposed")
    @APIResponse(responseCode = "200", description = "Channel by channel, adding up to the budget; nothing is changed")
    public Uni<BudgetRecommendations> recommendations(UUID id) {
        return service.recommendations(caller.get(), id);
    }

    @POST
    @Path("/rebalance-budget")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Stores the recommended allocations, which add up to the budget; a person may apply them")
    @APIResponse(responseCode = "200", description = "What was stored")
    @APIResponse(responseCode = "409", description = "The campaign is over")
    @APIResponse(responseCode = "422", description = "More is spent than the budget; nothing is left to divide")
    public Uni<BudgetRecommendations> rebalance(UUID id) {
        return service.rebalance(caller.get(), id);
    }

    @POST
    @Path("/optimize")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            summary = "Proposes moves within constraints with their expected effect; makes them only with apply=true")
    @APIResponse(responseCode = "200", description = "The proposal, and whether it was applied")
    @APIResponse(responseCode = "400", description = "Not readable, with every bad field")
    @APIResponse(responseCode = "409", description = "The campaign is over")
    @APIResponse(responseCode = "412", description = "Someone changed the campaign since If-Match was read")
    @APIResponse(responseCode = "422", description = "The constraints contradict themselves or the campaign")
    public Uni<BudgetOptimization> optimize(
            UUID id,
            @QueryParam("apply") @DefaultValue("false") boolean apply,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable @Valid OptimizeBudget request) {
        return service.optimize(caller.get(), id, request == null ? OptimizeBudget.plain() : request, apply, ifMatch);
    }
}
