package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Queues posts from a campaign's content, and posts to publish at once. */
@Path("/marketing/social")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class CampaignPostsResource {

    private static final String PATH = "/marketing/social";

    private final CurrentCaller caller;
    private final ScheduleService scheduling;
    private final ContentQueueService contents;

    CampaignPostsResource(CurrentCaller caller, ScheduleService scheduling, ContentQueueService contents) {
        this.caller = caller;
        this.scheduling = scheduling;
        this.contents = contents;
    }

    @POST
    @Path("/publish/{platform}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "publishNow",
            summary = "Publish a post at once",
            description =
                    "Queues it for now. It is held if its campaign is not running or its account is not connected.")
    @APIResponse(
            responseCode = "201",
            description = "The post, due now; read it to see the outcome.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PostView.class)))
    @APIResponse(responseCode = "404", description = "Campaign not found.")
    @APIResponse(responseCode = "409", description = "The campaign has ended.")
    @APIResponse(responseCode = "422", description = "The post breaks a rule of its platform.")
    public Uni<RestResponse<PostView>> publish(
            Channel platform, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid PublishNow post) {
        Idempotency.Request request =
                new Idempotency.Request(caller.get(), "POST " + PATH + "/publish/" + platform, key, post);
        return scheduling
                .publish(request, platform, post)
                .map(view -> ETag.created(PATH + "/" + view.id(), view, view.version()));
    }

    /**
     * The posts that were queued.
     *
     * @param posts their total number
     * @param items their number by network
     */
    public record Queued(long posts, List<ContentQueueService.Added> items) {

        static Queued of(List<ContentQueueService.Added> added) {
            return new Queued(
                    added.stream().mapToLong(ContentQueueService.Added::posts).sum(), added);
        }
    }

    @POST
    @Path("/campaigns/{campaignId}/queue-from-content")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "queueFromContent",
            summary = "Queue the approved content of a campaign",
            description =
                    "Adds a post for each approved piece that has none, spread over the campaign in its accounts' good"
                            + " hours. A launch does the same; repeating the call adds nothing twice.")
    @APIResponse(
            responseCode = "200",
            description = "The number of posts added for each network, and what their times are based on.")
    @APIResponse(responseCode = "404", description = "Campaign not found.")
    @APIResponse(responseCode = "409", description = "The campaign has ended.")
    public Uni<Queued> queueFromContent(UUID campaignId) {
        return contents.queue(caller.get(), campaignId).map(Queued::of);
    }
}
