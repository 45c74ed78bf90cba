package com.dryjets.email.metrics;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The metrics of an email over REST. */
@Path("/marketing/email/{id}/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emails")
public class MetricsResource {

    private final MetricsService metrics;
    private final CurrentCaller currentCaller;

    MetricsResource(MetricsService metrics, CurrentCaller currentCaller) {
        this.metrics = metrics;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getEmailMetrics", summary = "Get the metrics of an email, in total and by link")
    @APIResponse(responseCode = "200", description = "The current metrics.")
    public Uni<EmailMetrics> get(@PathParam("id") UUID id) {
        return metrics.get(currentCaller.get(), id);
    }
}
