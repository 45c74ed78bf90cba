package com.dryjets.analytics.attribution;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers a campaign's attribution. */
@Path("/marketing/analytics/campaigns/{id}/attribution")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaign metrics")
public class AttributionResource {

    private final AttributionService attributions;
    private final CurrentCaller currentCaller;

    AttributionResource(AttributionService attributions, CurrentCaller currentCaller) {
        this.attributions = attributions;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getAttribution",
            summary = "Get conversions and revenue by touch, under five attribution models",
            description = "Covers the time since the campaign began and the records that carry touches. Each record is"
                    + " divided in whole millionths by the largest-remainder method, so the credits of a model add up"
                    + " exactly.")
    @APIResponse(
            responseCode = "200",
            description = "The models side by side.",
            content = @Content(schema = @Schema(implementation = AttributionView.class)))
    public Uni<AttributionView> attribution(@PathParam("id") UUID id) {
        return attributions.attribution(currentCaller.get().tenant(), id);
    }
}
