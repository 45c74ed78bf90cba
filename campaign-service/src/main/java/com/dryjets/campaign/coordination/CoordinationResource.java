package com.dryjets.campaign.coordination;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Coordinating a campaign's channels. */
@Path("/marketing/campaigns/{id}/coordinate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflow")
public class CoordinationResource {

    private static final int DEFAULT_SPACING = 30;

    private final CurrentCaller caller;
    private final CoordinationService service;

    CoordinationResource(CurrentCaller caller, CoordinationService service) {
        this.caller = caller;
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "coordinateCampaign",
            summary = "Coordinate a campaign's channels",
            description =
                    "Spreads the items of all channels over the campaign so that they do not collide, and notifies"
                            + " channels of items that move. Repeating the request changes nothing. For a draft, the plan takes"
                            + " effect when the channels have scheduled their items after the launch.")
    @APIResponse(responseCode = "200", description = "The plan, in order of time.")
    @APIResponse(responseCode = "409", description = "The campaign has ended.")
    public Uni<Coordination> coordinate(UUID id, @Nullable @Valid CoordinateCampaign body) {
        int spacing = body == null || body.spacingMinutes() == null ? DEFAULT_SPACING : body.spacingMinutes();
        return service.coordinate(caller.get(), id, spacing);
    }
}
