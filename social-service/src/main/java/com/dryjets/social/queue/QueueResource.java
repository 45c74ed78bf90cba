package com.dryjets.social.queue;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The post queue. */
@Path("/marketing/social")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class QueueResource {

    private static final String PATH = "/marketing/social";

    private final CurrentCaller caller;
    private final ScheduleService scheduling;
    private final QueueService service;

    QueueResource(CurrentCaller caller, ScheduleService scheduling, QueueService service) {
        this.caller = caller;
        this.scheduling = scheduling;
        this.service = service;
    }

    @POST
    @Path("/schedule")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "schedulePost",
            summary = "Schedule a post",
            description = "The post is published at its time if the campaign is running then.")
    @APIResponse(
            responseCode = "201",
            description = "The post; Location has its address.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PostView.class)))
    @APIResponse(responseCode = "404", description = "Campaign not found.")
    @APIResponse(responseCode = "409", description = "The campaign has ended.")
    @APIResponse(
            responseCode = "422",
            description = "The post breaks a rule of its platform, its time lies after the campaign's end, or the"
                    + " Idempotency-Key was used for another request.")
    public Uni<RestResponse<PostView>> schedule(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SchedulePost post) {
        Idempotency.Request request = new Idempotency.Request(caller.get(), "POST " + PATH + "/schedule", key, post);
        return scheduling
                .schedule(request, post)
                .map(view -> ETag.created(PATH + "/" + view.id(), view, view.version()));
    }

    @GET
    @Path("/queue/{campaignId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listQueuedPosts",
            summary = "List the posts of a campaign",
            description = "Includes the number of posts per status and platform.")
    @APIResponse(responseCode = "200", description = "One page; empty for a campaign without posts.")
    public Uni<QueueView> queue(
            UUID campaignId,
            @QueryParam("status") @Nullable PostStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.queue(caller.get(), campaignId, status, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{queueId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPost", summary = "Get a post with its publish attempts")
    @APIResponse(responseCode = "200", description = "The post; ETag has its version.")
    public Uni<RestResponse<PostView>> get(UUID queueId) {
        return service.get(caller.get(), queueId).map(QueueResource::tagged);
    }

    @POST
    @Path("/{queueId}/publish")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "publishPost",
            summary = "Publish a scheduled post now",
            description = "Makes the post due at once; it is published if its campaign is running.")
    @APIResponse(
            responseCode = "202",
            description = "The post is due now; read it to see the outcome.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PostView.class)))
    @APIResponse(responseCode = "409", description = "The post is being published, or is no longer scheduled.")
    public Uni<RestResponse<PostView>> publish(
            UUID queueId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return service.publish(caller.get(), queueId, ifMatch)
                .map(view -> ResponseBuilder.<PostView>accepted(view)
                        .location(URI.create(PATH + "/" + queueId))
                        .build());
    }

    @POST
    @Path("/{queueId}/reschedule")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "reschedulePost", summary = "Reschedule a post")
    @APIResponse(responseCode = "200", description = "The post at its new time.")
    @APIResponse(responseCode = "409", description = "The post is being published, or is no longer scheduled.")
    public Uni<RestResponse<PostView>> reschedule(
            UUID queueId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReschedulePost wanted) {
        return service.reschedule(caller.get(), queueId, ifMatch, wanted.scheduledTime())
                .map(QueueResource::tagged);
    }

    @POST
    @Path("/{queueId}/cancel")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "cancelPost", summary = "Cancel a scheduled post")
    @APIResponse(responseCode = "200", description = "The cancelled post.")
    @APIResponse(responseCode = "409", description = "The post is being published, or is no longer scheduled.")
    public Uni<RestResponse<PostView>> cancel(
            UUID queueId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return service.cancel(caller.get(), queueId, ifMatch).map(QueueResource::tagged);
    }

    private static RestResponse<PostView> tagged(PostView view) {
        return ETag.tagged(view, view.version());
    }
}
