package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A campaign's lifecycle: launch, pause, resume, complete, archive, delete. */
@Path("/marketing/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lifecycle")
public class LifecycleResource {

    private static final String IF_MATCH = "If-Match";

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
    @Operation(operationId = "getLaunchReadiness", summary = "Get the launch checklist")
    @APIResponse(
            responseCode = "200",
            description = "The items of the checklist, and where in the console to fix the missing ones.")
    public Uni<Readiness> readiness(UUID id) {
        return launches.readiness(caller.get(), id);
    }

    @POST
    @Path("/launch")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "launchCampaign", summary = "Launch a draft")
    @APIResponse(responseCode = "200", description = "The active campaign.")
    @APIResponse(
            responseCode = "409",
            description = "The campaign is not a draft, or it is not ready; `errors` names each missing item.")
    public Uni<RestResponse<CampaignView>> launch(
            UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @Nullable @Valid LaunchCampaign body) {
        LaunchCampaign request = body == null ? LaunchCampaign.asPlanned(null) : body;
        return launches.launch(command(id, ifMatch, request.approvalNotes()), request)
                .map(LifecycleResource::tagged);
    }

    @POST
    @Path("/pause")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "pauseCampaign",
            summary = "Pause an active campaign",
            description = "Scheduled posts and emails are put on hold.")
    @APIResponse(responseCode = "200", description = "The paused campaign.")
    @APIResponse(responseCode = "409", description = "The campaign is not active.")
    public Uni<RestResponse<CampaignView>> pause(
            UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @Nullable @Valid PauseCampaign body) {
        String reason = body == null ? null : body.reason();
        return lifecycle
                .apply(command(id, ifMatch, reason), CampaignAction.PAUSE)
                .map(LifecycleResource::tagged);
    }

    @POST
    @Path("/resume")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "resumeCampaign", summary = "Resume a paused campaign")
    @APIResponse(responseCode = "200", description = "The active campaign.")
    @APIResponse(responseCode = "409", description = "The campaign is not paused.")
    public Uni<RestResponse<CampaignView>> resume(UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return lifecycle
                .apply(command(id, ifMatch, null), CampaignAction.RESUME)
                .map(LifecycleResource::tagged);
    }

    @POST
    @Path("/complete")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "completeCampaign", summary = "Complete a campaign before its end")
    @APIResponse(responseCode = "200", description = "The completed campaign.")
    @APIResponse(responseCode = "409", description = "The campaign is not running.")
    public Uni<RestResponse<CampaignView>> complete(UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return lifecycle
                .apply(command(id, ifMatch, null), CampaignAction.COMPLETE)
                .map(LifecycleResource::tagged);
    }

    @PATCH
    @Path("/status")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "changeCampaignStatus",
            summary = "Change a campaign's status",
            description = "`ACTIVE` launches a draft and resumes a paused campaign.")
    @APIResponse(responseCode = "200", description = "The campaign with the new status.")
    @APIResponse(responseCode = "409", description = "The transition is illegal, or the draft is not ready.")
    public Uni<RestResponse<CampaignView>> changeStatus(
            UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @NotNull @Valid ChangeStatus body) {
        LifecycleCommand command = command(id, ifMatch, body.reason());
        return lifecycle
                .actionTowards(command.caller(), id, body.status())
                .chain(action -> action == CampaignAction.LAUNCH
                        ? launches.launch(command, LaunchCampaign.asPlanned(body.reason()))
                        : lifecycle.apply(command, action))
                .map(LifecycleResource::tagged);
    }

    @DELETE
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "deleteCampaign",
            summary = "Delete a draft or archive a campaign",
            description = "A draft is deleted. A campaign that was launched is archived.")
    @APIResponse(responseCode = "204", description = "The draft is deleted, or the campaign is archived.")
    @APIResponse(responseCode = "409", description = "The campaign is active or already archived.")
    public Uni<Void> delete(UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return lifecycle
                .apply(command(id, ifMatch, null), CampaignAction.ARCHIVE)
                .replaceWithVoid();
    }

    private LifecycleCommand command(UUID id, @Nullable String ifMatch, @Nullable String reason) {
        return new LifecycleCommand(caller.get(), id, ifMatch, reason);
    }

    private static RestResponse<CampaignView> tagged(CampaignView view) {
        return ETag.tagged(view, view.version());
    }
}
