package com.dryjets.email.contact;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The gateway to segments. */
@Path("/marketing/email/segments")
@Tag(name = "Segments")
public class SegmentResource {

    private final SegmentService segments;
    private final CurrentCaller currentCaller;

    SegmentResource(SegmentService segments, CurrentCaller currentCaller) {
        this.segments = segments;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/list")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The segments with their live sizes")
    @APIResponse(responseCode = "200", description = "The segments.")
    @APIResponse(responseCode = "401", description = "No valid token.")
    @APIResponse(responseCode = "403", description = "The role does not allow it.")
    public Uni<Page<SegmentView>> list() {
        return segments.list(currentCaller.get());
    }
}
