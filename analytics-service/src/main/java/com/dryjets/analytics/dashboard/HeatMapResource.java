package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.rollup.DaysParameter;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers a campaign's heat map. */
@Path("/marketing/analytics/campaigns/{id}/heat-map")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaign metrics")
public class HeatMapResource {

    private static final int MAX_DAYS = 92;

    private final HeatMapService heatMaps;
    private final CurrentCaller currentCaller;

    HeatMapResource(HeatMapService heatMaps, CurrentCaller currentCaller) {
        this.heatMaps = heatMaps;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getHeatMap",
            summary = "Get engagement by weekday and hour",
            description =
                    "Covers the last days in the campaign's time zone, without bots and privacy proxies. The default"
                            + " of four whole weeks includes each weekday equally often.")
    @APIResponse(
            responseCode = "200",
            description = "The hours of the week.",
            content = @Content(schema = @Schema(implementation = HeatMapView.class)))
    public Uni<HeatMapView> heatMap(
            @PathParam("id") UUID id,
            @QueryParam("days")
                    @DefaultValue("28")
                    @Parameter(description = "1 to 92", schema = @Schema(type = SchemaType.INTEGER, examples = "28"))
                    String days) {
        return heatMaps.heatMap(currentCaller.get().tenant(), id, DaysParameter.parse(days, MAX_DAYS));
    }
}
