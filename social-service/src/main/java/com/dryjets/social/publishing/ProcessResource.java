package com.dryjets.social.publishing;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import com.dryjets.social.lane.LaneService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishing what is due. */
@Path("/marketing/social/process-scheduled")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class ProcessResource {

    private final CurrentCaller caller;
    private final LaneService lanes;
    private final PublishTicker ticker;

    ProcessResource(CurrentCaller caller, LaneService lanes, PublishTicker ticker) {
        this.caller = caller;
        this.lanes = lanes;
        this.ticker = ticker;
    }

    /** The accounts of the tenant that have posts to publish now. */
    public record Processing(long accounts) {}

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "processScheduled",
            summary = "Publish what is due now",
            description = "The service does so by itself several times a second; this looks at once.")
    @APIResponse(responseCode = "200", description = "How many accounts had posts due.")
    public Uni<Processing> process() {
        return lanes.ready(caller.get().tenant()).invoke(ticker::lookNow).map(Processing::new);
    }
}
