package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.transition.Action;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A campaign's life: launch, pause, resume, complete, put away. */
@Path("/marketing/campaigns/{id}")
@Tag(name = "Lifecycle")
@APIResponse(responseCode = "400", description = "The body or a parameter is not valid; errors name each field")
@APIResponse(responseCode = "404", description = "There is no such campaign")
@APIResponse(responseCode = "412", description = "Someone changed it since the version that If-Match names")
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
    @Operation(summary = "The launch checklist, before launching")
    @APIResponse(responseCode = "200", description = "Item by item: what is there, what is missing, where to mend it")
    public Uni<Readiness> readiness(UUID id) {
        return launches.readiness(caller.get(), id);
    }

    @POST
    @Path("/launch")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Launches a draft")
    @APIResponse(responseCode = "200", description = "The campaign, active")
    @APIResponse(responseCode = "409", description = "Not ready, with every reason, or no draft")
    public Uni<RestResponse<CampaignView>> launch(
            UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @Nullable @Valid LaunchCampaign request) {
        LaunchCampaign wanted = request == null ? LaunchCampaign.noted(null) : request;
        return launches.launch(order(id, ifMatch, wanted.approvalNotes()), wanted)
                .map(LifecycleResource::tagged);
    }

    @POST
    @Path("/pause")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Holds everything that has not gone out")
    @APIResponse(responseCode = "200", description = "The campaign, paused")
    @APIResponse(responseCode = "409", description = "Not active")
    public Uni<RestResponse<CampaignView>> pause(
            UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @Nullable @Valid PauseCampaign request) {
        String reason = request == null ? null : request.reason();
        return lifecycle.act(order(id, ifMatch, reason), Action.PAUSE).map(LifecycleResource::tagged);
    }

    @POST
    @Path("/resume")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Goes on where a pause stopped it")
    @APIResponse(responseCode = "200", description = "The campaign, active")
    @APIResponse(responseCode = "409", description = "Not paused")
    public Uni<RestResponse<CampaignView>> resume(UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return lifecycle.act(order(id, ifMatch, null), Action.RESUME).map(LifecycleResource::tagged);
    }

    @POST
    @Path("/complete")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Ends a campaign before its end date")
    @APIResponse(responseCode = "200", description = "The campaign, completed")
    @APIResponse(responseCode = "409", description = "Not running")
    public Uni<RestResponse<CampaignView>> complete(UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return lifecycle.act(order(id, ifMatch, null), Action.COMPLETE).map(LifecycleResource::tagged);
    }

    @PATCH
    @Path("/status")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            summary = "Brings a campaign into another state",
            description = "ACTIVE launches a draft and resumes a paused campaign.")
    @APIResponse(responseCode = "200", description = "The campaign in that state")
    @APIResponse(responseCode = "409", description = "No legal step leads there, or a launch is not ready")
    public Uni<RestResponse<CampaignView>> status(
            UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @NotNull @Valid ChangeStatus request) {
        LifecycleService.Order order = order(id, ifMatch, request.reason());
        return lifecycle
                .towards(order.caller(), id, request.status())
                .chain(action -> action == Action.LAUNCH
                        ? launches.launch(order, LaunchCampaign.noted(request.reason()))
                        : lifecycle.act(order, action))
                .map(LifecycleResource::tagged);
    }

    @DELETE
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Deletes a draft, archives a campaign that has run")
    @APIResponse(responseCode = "204", description = "The draft is gone; a campaign that has run is archived")
    @APIResponse(responseCode = "409", description = "Active, or archived already")
    public Uni<Void> delete(UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return lifecycle.act(order(id, ifMatch, null), Action.ARCHIVE).replaceWithVoid();
    }

    private LifecycleService.Order order(UUID id, @Nullable String ifMatch, @Nullable String reason) {
        return new LifecycleService.Order(caller.get(), id, ifMatch, reason);
    }

    private static RestResponse<CampaignView> tagged(CampaignView view) {
        return ETag.tagged(view, view.version());
    }
}
