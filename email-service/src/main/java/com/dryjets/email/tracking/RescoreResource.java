package com.dryjets.email.tracking;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Rescores opens and clicks. */
@Path("/marketing/email/{id}/rescore-engagement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emails")
public class RescoreResource {

    private final RescoreService rescoring;
    private final CurrentCaller currentCaller;

    RescoreResource(RescoreService rescoring, CurrentCaller currentCaller) {
        this.rescoring = rescoring;
        this.currentCaller = currentCaller;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "rescoreEngagement",
            summary = "Rescore the opens and clicks of an email",
            description =
                    "Applies the current rules for telling people from machines to the raw hits, in the background. Metrics"
                            + " that change are corrected. Repeating the request starts again.")
    @APIResponse(
            responseCode = "202",
            description = "The rescoring was requested.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RescoreView.class)))
    public Uni<RestResponse<RescoreView>> rescore(@PathParam("id") UUID id) {
        return rescoring
                .request(currentCaller.get(), id)
                .map(view -> RestResponse.status(RestResponse.Status.ACCEPTED, view));
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "getRescoring", summary = "Get the progress of a rescoring")
    @APIResponse(responseCode = "200", description = "How far the last requested rescoring of the email is.")
    public Uni<RescoreView> get(@PathParam("id") UUID id) {
        return rescoring.get(currentCaller.get(), id);
    }
}
