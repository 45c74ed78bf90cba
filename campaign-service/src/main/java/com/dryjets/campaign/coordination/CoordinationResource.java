package com.dryjets.campaign.coordination;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Keeping a campaign's channels from colliding. */
@Path("/marketing/campaigns/{id}/coordinate")
@Tag(name = "Workflow")
public class CoordinationResource {

    private static final int USUAL_SPACING = 30;

    private final CurrentCaller caller;
    private final CoordinationService service;

    CoordinationResource(CurrentCaller caller, CoordinationService service) {
        this.caller = caller;
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            summary = "Plans every channel's items over the campaign's time so that they do not collide",
            description = "Channels are told of items that move. Asked again it answers the same and changes nothing. A"
                    + " draft's plan is carried out when the channels have scheduled their items after the launch.")
    @APIResponse(responseCode = "200", description = "The plan, in order of time")
    @APIResponse(responseCode = "400", description = "The spacing is not between 1 and 1440 minutes")
    @APIResponse(responseCode = "404", description = "There is no such campaign")
    @APIResponse(responseCode = "409", description = "The campaign is over")
    public Uni<Coordination> coordinate(UUID id, @Nullable @Valid CoordinateCampaign request) {
        int spacing = request == null || request.spacingMinutes() == null ? USUAL_SPACING : request.spacingMinutes();
        return service.coordinate(caller.get(), id, spacing);
    }
}
