package com.dryjets.analytics.attribution;

import com.dryjets.kit.problem.ProblemBody;
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

/** The REST gateway to attribution. */
@Path("/marketing/analytics/campaigns/{id}/attribution")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaign figures")
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
            summary = "Conversions and revenue divided among the touches that led to them, by five models",
            description = "Since the campaign began, from records that carry touches. Each record is divided in whole"
                    + " millionths by the largest remainder, so the credits of a model add up to the whole exactly.")
    @APIResponse(
            responseCode = "200",
            description = "The models side by side",
            content = @Content(schema = @Schema(implementation = AttributionView.class)))
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
    public Uni<AttributionView> attribution(@PathParam("id") UUID id) {
        return attributions.attribution(currentCaller.get().tenant(), id);
    }
}
