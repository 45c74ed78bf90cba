package com.dryjets.email.suppression;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The suppression list over REST. */
@Path("/marketing/email")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppression")
public class SuppressionResource {

    private final SuppressionService suppressions;
    private final CurrentCaller currentCaller;

    SuppressionResource(SuppressionService suppressions, CurrentCaller currentCaller) {
        this.suppressions = suppressions;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/unsubscribe/list")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listUnsubscribedAddresses", summary = "List addresses that unsubscribed or complained")
    @APIResponse(responseCode = "200", description = "A page of addresses, in alphabetical order.")
    public Uni<Page<SuppressionView>> unsubscribed(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return suppressions.list(
                currentCaller.get(),
                List.of(SuppressionReason.UNSUBSCRIBED, SuppressionReason.COMPLAINT),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/bounced/list")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBouncedAddresses", summary = "List addresses that hard-bounced")
    @APIResponse(responseCode = "200", description = "A page of addresses, in alphabetical order.")
    public Uni<Page<SuppressionView>> bounced(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return suppressions.list(
                currentCaller.get(), List.of(SuppressionReason.HARD_BOUNCE), PageRequest.of(limit, cursor));
    }
}
