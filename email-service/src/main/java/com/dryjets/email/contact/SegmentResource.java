package com.dryjets.email.contact;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Segments over REST. */
@Path("/marketing/email/segments")
@Produces(MediaType.APPLICATION_JSON)
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
    @Operation(operationId = "listSegments", summary = "List segments with their current sizes")
    @APIResponse(responseCode = "200", description = "All segments.")
    public Uni<Page<SegmentView>> list() {
        return segments.list(currentCaller.get());
    }
}
