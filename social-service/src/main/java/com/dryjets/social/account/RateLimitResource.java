package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
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

/** The networks' rate limits. */
@Path("/marketing/social/platform/{platform}/rate-limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Platforms")
public class RateLimitResource {

    private final CurrentCaller caller;
    private final RateLimitService service;

    RateLimitResource(CurrentCaller caller, RateLimitService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getRateLimits",
            summary = "Get the rate limits of a network",
            description = "Shows how much of each limit is left, by account, as last reported by the network.")
    @APIResponse(responseCode = "200", description = "The limits; empty until the network reports one.")
    @APIResponse(responseCode = "422", description = "The platform is not a social network.")
    public Uni<RateLimitView> rateLimits(Channel platform) {
        return service.limits(caller.get(), platform);
    }
}
