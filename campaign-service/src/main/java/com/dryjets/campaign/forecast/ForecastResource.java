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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The forecast of a campaign. */
@Path("/marketing/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget")
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
    @Operation(
            operationId = "getRoiForecast",
            summary = "Get the forecast of a campaign's spend, revenue and ROI",
            description = "P10, P50 and P90 by day, and the accuracy of earlier forecasts.")
    @APIResponse(
            responseCode = "200",
            description = "The forecast; without days, and with the reason, if there is insufficient data.")
    public Uni<RoiForecast> forecast(UUID id, @QueryParam("days") @DefaultValue("30") @Min(1) @Max(90) int days) {
        return service.forecast(caller.get(), id, days);
    }
}
