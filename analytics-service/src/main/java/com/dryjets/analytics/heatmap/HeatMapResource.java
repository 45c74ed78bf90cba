package com.dryjets.analytics.heatmap;

import com.dryjets.analytics.figures.Days;
import com.dryjets.kit.problem.ProblemBody;
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

/** The REST gateway to the hours of the week. */
@Path("/marketing/analytics/campaigns/{id}/heat-map")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaign figures")
public class HeatMapResource {

    private static final int MOST_DAYS = 92;

    private final HeatMapService heatMaps;
    private final CurrentCaller currentCaller;

    HeatMapResource(HeatMapService heatMaps, CurrentCaller currentCaller) {
        this.heatMaps = heatMaps;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Engagement by weekday and hour",
            description =
                    "The last days in the campaign's time zone, bots and privacy proxies left out. Four whole weeks"
                            + " unless asked otherwise, so that each weekday is in it as often as the others.")
    @APIResponse(
            responseCode = "200",
            description = "The hours of the week",
            content = @Content(schema = @Schema(implementation = HeatMap.class)))
    @APIResponse(
            responseCode = "400",
            description = "days is not between 1 and 92",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "401",
            description = "A valid token is needed",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "403",
            description = "The role does not allow this",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such campaign, or it is another tenant's",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Uni<HeatMap> heatMap(
            @PathParam("id") UUID id,
            @QueryParam("days")
                    @DefaultValue("28")
                    @Parameter(description = "1 to 92", schema = @Schema(type = SchemaType.INTEGER, examples = "28"))
                    String days) {
        return heatMaps.heatMap(currentCaller.get().tenant(), id, Days.of(days, MOST_DAYS));
    }
}
