package com.dryjets.campaign.efficiency;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a campaign's channels bring for their money. */
@Path("/marketing/campaigns/{id}")
@Tag(name = "Budget")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "The role does not allow it")
@APIResponse(responseCode = "404", description = "No such campaign of this tenant")
public class EfficiencyResource {

    private final CurrentCaller caller;
    private final EfficiencyService service;

    EfficiencyResource(CurrentCaller caller, EfficiencyService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @Path("/channel-performance")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Figures and ratios of each channel and of all together, since the beginning")
    @APIResponse(responseCode = "200", description = "What the channels have cost and brought")
    public Uni<ChannelPerformance> performance(UUID id) {
        return service.performance(caller.get(), id);
    }

    @GET
    @Path("/budget-efficiency")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Return of each channel, its class, and the return of the next unit of spend")
    @APIResponse(responseCode = "200", description = "Channel by channel, with the fitted curve or why there is none")
    public Uni<BudgetEfficiency> efficiency(UUID id) {
        return service.efficiency(caller.get(), id);
    }
}
