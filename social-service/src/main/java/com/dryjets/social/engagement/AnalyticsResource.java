package com.dryjets.social.engagement;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of a post. */
@Path("/marketing/social/{queueId}/analytics")
@Tag(name = "Posts")
public class AnalyticsResource {

    private final CurrentCaller caller;
    private final AnalyticsService service;

    AnalyticsResource(CurrentCaller caller, AnalyticsService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Tells what the network has counted for a published post")
    @APIResponse(responseCode = "200", description = "The counters, as far as they were passed on")
    @APIResponse(responseCode = "404", description = "There is no such post, or it is not published")
    public Uni<PostAnalytics> get(UUID queueId) {
        return service.get(caller.get(), queueId);
    }
}
