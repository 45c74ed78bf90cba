package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.common.tenancy.CurrentCaller;
import com.dryjets.common.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A campaign's life: launch, pause, resume, complete, put away. */
@Path("/marketing/campaigns/{id}")
@Tag(name = "Lifecycle")
public class LifecycleResource {

    private final CurrentCaller caller;
    private final LaunchService launches;
    private final LifecycleService lifecycle;

    LifecycleResource(CurrentCaller caller, LaunchService launches, LifecycleService lifecycle) {
        this.caller = caller;
        this.launches = launches;
        this.lifecycle = lifecycle;
    }

    @GET
    @Path("/readiness")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The launch checklist, before launching")
    @APIResponse(responseCode = "200", description = "Item by item")
    public Uni<Readiness> readiness(UUID id) {
        return launches.readiness(caller.get(), id);
    }

    @POST
    @Path("/launch")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Launches a draft")
    @APIResponse(responseCode = "200", description = "The campaign, active")
    @APIResponse(responseCode = "409", description = "Not ready, with every reason, or no draft")
    public Uni<CampaignView> launch(UUID id, @Nullable @Valid LaunchCampaign request) {
        return launches.launch(caller.get(), id, request == null ? LaunchCampaign.plain() : request);
    }

    @POST
    @Path("/pause")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Holds everything that has not gone out")
    @APIResponse(responseCode = "200", description = "The campaign, paused")
    @APIResponse(responseCode = "409", description = "Not active")
    public Uni<CampaignView> pause(UUID id, @Nullable @Valid PauseCampaign request) {
        return lifecycle.pause(caller.get(), id, request == null ? null : request.reason());
    }

    @POST
    @Path("/resume")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Goes on where a pause stopped it")
    @APIResponse(responseCode = "200", description = "The campaign, active")
    @APIResponse(responseCode = "409", description = "Not paused")
    public Uni<CampaignView> resume(UUID id) {
        return lifecycle.resume(caller.get(), id);
    }

    @POST
    @Path("/complete")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Ends a campaign before its end date")
    @APIResponse(responseCode = "200", description = "The campaign, completed")
    @APIResponse(responseCode = "409", description = "Not running")
    public Uni<CampaignView> complete(UUID id) {
        return lifecycle.complete(caller.get(), id, null);
    }

    @POST
    @Path("/workflow/schedule/retry")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Asks the channels once more after the SCHEDULE step has failed")
    @APIResponse(responseCode = "204", description = "Asked")
    @APIResponse(responseCode = "409", description = "The step has not failed")
    public Uni<Void> retrySchedule(UUID id) {
        return launches.retrySchedule(caller.get(), id);
    }

    @DELETE
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Puts away a draft or a campaign that is over")
    @APIResponse(responseCode = "200", description = "The campaign, archived")
    @APIResponse(responseCode = "409", description = "Still running")
    public Uni<CampaignView> archive(UUID id) {
        return lifecycle.archive(caller.get(), id);
    }
}
