package com.dryjets.social.ratelimit;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much of the networks' limits is left. */
@Path("/marketing/social/platform/{platform}")
@Tag(name = "Platforms")
public class RateLimitResource {

    private final CurrentCaller caller;
    private final RateLimitService service;

    RateLimitResource(CurrentCaller caller, RateLimitService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @Path("/rate-limits")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Tells how much of a network's limits is left, as it told last")
    @APIResponse(responseCode = "200", description = "The limits; none before the network told any")
    public Uni<RateLimitView> rateLimits(Channel platform) {
        return service.limits(caller.get(), platform);
    }
}
