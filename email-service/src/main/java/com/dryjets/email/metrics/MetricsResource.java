package com.dryjets.email.metrics;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The gateway to the figures of a mail. */
@Path("/marketing/email/{id}/metrics")
@Tag(name = "Mails")
public class MetricsResource {

    private final MetricsService figures;
    private final CurrentCaller currentCaller;

    MetricsResource(MetricsService figures, CurrentCaller currentCaller) {
        this.figures = figures;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "What became of a mail, in all and by link")
    @APIResponse(responseCode = "200", description = "The figures of this moment.")
    @APIResponse(responseCode = "401", description = "No valid token.")
    @APIResponse(responseCode = "403", description = "The role does not allow it.")
    @APIResponse(responseCode = "404", description = "There is no such mail.")
    public Uni<EmailMetrics> metrics(@PathParam("id") UUID id) {
        return figures.of(currentCaller.get(), id);
    }
}
