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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The post queue. */
@Path("/marketing/social")
@Tag(name = "Posts")
public class QueueResource {

    private static final String PATH = "/marketing/social";

    private final CurrentCaller caller;
    private final QueueService service;

    QueueResource(CurrentCaller caller, QueueService service) {
        this.caller = caller;
        this.service = service;
    }

    @POST
    @Path("/schedule")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Puts a post into the queue; it goes out while its campaign runs")
    @APIResponse(responseCode = "201", description = "The post; Location leads to it")
    @APIResponse(responseCode = "404", description = "There is no such campaign")
    @APIResponse(responseCode = "409", description = "The campaign is over")
    @APIResponse(responseCode = "422", description = "The platform would not take it")
    public Uni<RestResponse<PostView>> schedule(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SchedulePost post) {
        Idempotency.Request request = new Idempotency.Request(caller.get(), "POST " + PATH + "/schedule", key, post);
        return service.schedule(request, post)
                .map(view -> ResponseBuilder.<PostView>created(URI.create(PATH + "/" + view.id()))
                        .entity(view)
                        .header(HttpHeaders.ETAG, ETag.of(view.version()))
                        .build());
    }

    @GET
    @Path("/queue/{campaignId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Lists a campaign's posts, with counts by status and platform")
    @APIResponse(responseCode = "200", description = "One page; empty for a campaign without posts")
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
    @Operation(summary = "Reads a post with the ledger of its attempts")
    @APIResponse(responseCode = "200", description = "The post, with its version as ETag")
    @APIResponse(responseCode = "404", description = "There is no such post")
    public Uni<RestResponse<PostView>> get(UUID queueId) {
        return service.get(caller.get(), queueId).map(QueueResource::tagged);
    }

    @POST
    @Path("/{queueId}/publish")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Sends a waiting post out at once, if its campaign runs")
    @APIResponse(responseCode = "202", description = "It goes out next; the post shows what came of it")
    @APIResponse(responseCode = "404", description = "There is no such post")
    @APIResponse(responseCode = "409", description = "It does not wait any more")
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
    @Operation(summary = "Gives a waiting post another time")
    @APIResponse(responseCode = "200", description = "The post")
    @APIResponse(responseCode = "404", description = "There is no such post")
    @APIResponse(responseCode = "409", description = "It does not wait any more")
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
    @Operation(summary = "Takes a waiting post out of the queue")
    @APIResponse(responseCode = "200", description = "The post")
    @APIResponse(responseCode = "404", description = "There is no such post")
    @APIResponse(responseCode = "409", description = "It does not wait any more")
    public Uni<RestResponse<PostView>> cancel(
            UUID queueId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return service.cancel(caller.get(), queueId, ifMatch).map(QueueResource::tagged);
    }

    private static RestResponse<PostView> tagged(PostView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETag.of(view.version()))
                .build();
    }
}
