package com.dryjets.social.engagement;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What networks count for a post. */
@Path("/marketing/social/{queueId}/analytics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class EngagementResource {

    private final CurrentCaller caller;
    private final EngagementService service;

    EngagementResource(CurrentCaller caller, EngagementService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPostAnalytics", summary = "Get the counters of a published post")
    @APIResponse(responseCode = "200", description = "The network's counters at the last poll.")
    @APIResponse(responseCode = "404", description = "Post not found, or not published.")
    public Uni<PostAnalytics> get(UUID queueId) {
        return service.get(caller.get(), queueId);
    }
}
