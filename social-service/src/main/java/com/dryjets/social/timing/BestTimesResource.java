package com.dryjets.social.timing;

import com.dryjets.contracts.marketing.Channel;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Best posting times. */
@Path("/marketing/social/platforms/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Platforms")
public class BestTimesResource {

    private final CurrentCaller caller;
    private final BestTimesService service;

    BestTimesResource(CurrentCaller caller, BestTimesService service) {
        this.caller = caller;
        this.service = service;
    }

    /** Best times, by network. */
    public record BestTimes(List<BestTimesView> items) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getBestTimes",
            summary = "Get the best posting times",
            description =
                    "By the engagement of the account's own posts as far as there is enough of it, and its network's"
                            + " usual hours else; source says which of the two weighs more. Without an account, of each network's"
                            + " default one.")
    @APIResponse(responseCode = "200", description = "The hours of the week, for each network or account asked for.")
    @APIResponse(responseCode = "404", description = "Account not found.")
    @APIResponse(responseCode = "422", description = "One of the platforms is not a social network.")
    public Uni<BestTimes> bestTimes(
            @QueryParam("platform") List<Channel> platforms, @QueryParam("accountId") @Nullable UUID accountId) {
        return service.bestTimes(caller.get(), platforms, accountId).map(BestTimes::new);
    }
}
