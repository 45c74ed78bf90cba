package com.dryjets.email.tracking;

import com.dryjets.email.tracking.RescoreService.RescoreReport;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Judges opens and clicks again. */
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
            summary = "Judge the opens and clicks of an email again",
            description =
                    "Applies the current rules for telling people from machines to the raw hits. Metrics that change"
                            + " are corrected.")
    @APIResponse(responseCode = "200", description = "How many recipients were judged; none for an unknown email.")
    public Uni<RescoreReport> rescore(@PathParam("id") UUID id) {
        return rescoring.rescore(currentCaller.get(), id);
    }
}
