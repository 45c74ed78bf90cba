package com.dryjets.social.queue;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import com.dryjets.social.post.PostStatus;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
    private final SettleService settlements;

    QueueResource(CurrentCaller caller, ScheduleService scheduling, QueueService service, SettleService settlements) {
        this.caller = caller;
        this.scheduling = scheduling;
        this.service = service;
        this.settlements = settlements;
    }

    @POST
    @Path("/schedule")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "schedulePost",
            summary = "Schedule a post",
            description = "The post leaves at its time if its campaign is running and its account is connected then;"
                    + " until that is so, it is held and says why.")
    @APIResponse(
            responseCode = "201",
            description = "The post; Location has its address. For a best time it says what that was chosen by.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PostView.class)))
    @APIResponse(responseCode = "404", description = "Campaign not found.")
    @APIResponse(responseCode = "409", description = "The campaign has ended.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The post breaks a rule of its platform, its time lies in the past or after the campaign's end,"
                            + " the account has no free time before that, or cannot be used, or the Idempotency-Key was"
                            + " used for another request.")
    public Uni<RestResponse<PostView>> schedule(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SchedulePost post) {
        Idempotency.Request request = new Idempotency.Request(caller.get(), "POST " + PATH + "/schedule", key, post);
        return scheduling
                .schedule(request, post)
                .map(view -> ETag.created(PATH + "/" + view.id(), view, view.version()));
    }

    @POST
    @Path("/schedule-multi-platform")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "schedulePosts",
            summary = "Schedule a post on several platforms",
            description = "Each leaves at its own account's best free time. All are scheduled, or none.")
    @APIResponse(
            responseCode = "201",
            description = "The posts, one per platform.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScheduleService.Scheduled.class)))
    @APIResponse(responseCode = "404", description = "Campaign not found.")
    @APIResponse(responseCode = "409", description = "The campaign has ended.")
    @APIResponse(responseCode = "422", description = "The post breaks a rule of one of the platforms.")
    public Uni<RestResponse<ScheduleService.Scheduled>> scheduleAll(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SchedulePosts posts) {
        Idempotency.Request request =
                new Idempotency.Request(caller.get(), "POST " + PATH + "/schedule-multi-platform", key, posts);
        return scheduling
                .scheduleAll(request, posts)
                .map(made -> ResponseBuilder.<ScheduleService.Scheduled>create(201)
                        .entity(made)
                        .build());
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
    @Operation(operationId = "getPost", summary = "Get a post with its publish ledger")
    @APIResponse(responseCode = "200", description = "The post; ETag has its version.")
    public Uni<RestResponse<PostView>> get(UUID queueId) {
        return service.get(caller.get(), queueId).map(QueueResource::tagged);
    }

    @PATCH
    @Path("/{queueId}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "editPost",
            summary = "Edit a post that is not out",
            description =
                    "Checks the platform's rules again. A failed post can be edited, and retried then. Of a thread"
                            + " that is partly out, only the other parts can be changed.")
    @APIResponse(responseCode = "200", description = "The edited post.")
    @APIResponse(responseCode = "409", description = "The post is being published, is out or may be, or is cancelled.")
    @APIResponse(responseCode = "422", description = "The post breaks a rule of its platform.")
    public Uni<RestResponse<PostView>> edit(
            UUID queueId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid EditPost edit) {
        return service.edit(caller.get(), queueId, ifMatch, edit).map(QueueResource::tagged);
    }

    @POST
    @Path("/{queueId}/publish")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "publishPost",
            summary = "Publish a queued post now",
            description = "Makes the post due at once.")
    @APIResponse(
            responseCode = "202",
            description = "The post is due now; read it to see the outcome.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PostView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The post is held, has failed, is being published, or is published, or its campaign has ended.")
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
    @APIResponse(responseCode = "409", description = "The post is being published or out, or the campaign has ended.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The time lies in the past or after the campaign's end, or the account has no free time before that.")
    public Uni<RestResponse<PostView>> reschedule(
            UUID queueId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReschedulePost wanted) {
        return service.reschedule(caller.get(), queueId, ifMatch, PostTime.read(wanted.scheduledTime()))
                .map(QueueResource::tagged);
    }

    @POST
    @Path("/{queueId}/approve")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "approvePost",
            summary = "Approve a post",
            description =
                    "Approves a post that was written or changed since its last approval. It is published at its time,"
                            + " or at once if that has passed. If the tenant's settings require four-eyes approval,"
                            + " someone other than its authors must approve it.")
    @APIResponse(responseCode = "200", description = "The approved post.")
    @APIResponse(responseCode = "409", description = "The post does not need approval.")
    @APIResponse(
            responseCode = "422",
            description = "The caller wrote or changed the post since its last approval; someone else must approve it.")
    public Uni<RestResponse<PostView>> approve(
            UUID queueId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return service.approve(caller.get(), queueId, ifMatch).map(QueueResource::tagged);
    }

    @POST
    @Path("/{queueId}/cancel")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "cancelPost",
            summary = "Cancel a post",
            description =
                    "A post that is being published, or whose outcome is unknown, is cancelled once it is certain that"
                            + " it is not out; cancelReason says that this is wanted. A thread that is partly out stays"
                            + " published with those parts, and warning says so.")
    @APIResponse(responseCode = "200", description = "The post.")
    @APIResponse(responseCode = "409", description = "The post is out, or cancelled already.")
    public Uni<RestResponse<PostView>> cancel(
            UUID queueId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return service.cancel(caller.get(), queueId, ifMatch).map(QueueResource::tagged);
    }

    @POST
    @Path("/{queueId}/retry")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "retryPost",
            summary = "Retry a post",
            description =
                    "Queues a failed post again. If it is not known whether the post was published, it is looked up on the"
                            + " network first, and published again only if it is not found. A thread continues after its"
                            + " published parts.")
    @APIResponse(responseCode = "200", description = "The post, queued again or being looked up.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The post has not failed, and its outcome is known; or its content was withdrawn, or its campaign has"
                            + " ended.")
    public Uni<RestResponse<PostView>> retry(
            UUID queueId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return service.retry(caller.get(), queueId, ifMatch).map(QueueResource::tagged);
    }

    @POST
    @Path("/{queueId}/settle")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "settlePost",
            summary = "Settle a post whose outcome is unknown",
            description =
                    "States what a person has seen on the network. A post that is there becomes published, with the id that"
                            + " it has on the network. A post that is not there is queued again at once.")
    @APIResponse(responseCode = "200", description = "The settled post.")
    @APIResponse(
            responseCode = "409",
            description = "The post's outcome is already known, another post has this id, or the post may not be"
                    + " published again.")
    public Uni<RestResponse<PostView>> settle(
            UUID queueId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SettlePost seen) {
        return settlements.settle(caller.get(), queueId, ifMatch, seen).map(QueueResource::tagged);
    }

    private static RestResponse<PostView> tagged(PostView view) {
        return ETag.tagged(view, view.version());
    }
}
