package com.dryjets.email.suppression;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The gateway to the suppression list. */
@Path("/marketing/email")
@Tag(name = "Suppression")
@APIResponse(responseCode = "400", description = "The limit or the cursor is not valid.")
@APIResponse(responseCode = "401", description = "No valid token.")
@APIResponse(responseCode = "403", description = "The role does not allow it.")
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
    @Operation(summary = "Addresses whose owners opted out or complained")
    @APIResponse(responseCode = "200", description = "A page of addresses.")
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
    @Operation(summary = "Addresses that do not exist, as their servers said")
    @APIResponse(responseCode = "200", description = "A page of addresses.")
    public Uni<Page<SuppressionView>> bounced(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return suppressions.list(
                currentCaller.get(), List.of(SuppressionReason.HARD_BOUNCE), PageRequest.of(limit, cursor));
    }
}
