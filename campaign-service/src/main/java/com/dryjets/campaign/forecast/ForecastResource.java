package com.dryjets.campaign.forecast;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a campaign is expected to spend and bring in. */
@Path("/marketing/campaigns/{id}")
@Tag(name = "Budget")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "The role does not allow it")
@APIResponse(responseCode = "404", description = "No such campaign of this tenant")
public class ForecastResource {

    private final CurrentCaller caller;
    private final ForecastService service;

    ForecastResource(CurrentCaller caller, ForecastService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @Path("/roi-forecast")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Daily P10, P50 and P90 of spend, revenue and ROI, and how well earlier forecasts held")
    @APIResponse(
            responseCode = "200",
            description = "The forecast; without days where too little is known, with the reason")
    @APIResponse(responseCode = "400", description = "days is not between 1 and 90")
    public Uni<RoiForecast> forecast(UUID id, @QueryParam("days") @DefaultValue("30") @Min(1) @Max(90) int days) {
        return service.forecast(caller.get(), id, days);
    }
}
