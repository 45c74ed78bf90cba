package com.dryjets.social.shown;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Published posts on their networks, by the networks' ids. */
@Path("/marketing/social/{platform}/{postId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts at networks")
public class NetworkPostResource {

    private final CurrentCaller caller;
    private final ShownPostService service;

    NetworkPostResource(CurrentCaller caller, ShownPostService service) {
        this.caller = caller;
        this.service = service;
    }

    @DELETE
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "deleteNetworkPost",
            summary = "Delete a post on its network",
            description =
                    "Deletes all parts of a thread. The post remains in the queue as published, with a note that it was"
                            + " deleted.")
    @APIResponse(responseCode = "204", description = "The network no longer shows it.")
    @APIResponse(responseCode = "409", description = "Its account is not connected or needs attention.")
    @APIResponse(responseCode = "422", description = "The network does not allow it.")
    @APIResponse(responseCode = "429", description = "The network's rate limit is reached; Retry-After has the pause.")
    @APIResponse(responseCode = "503", description = "The network does not respond.")
    public Uni<RestResponse<Void>> delete(Channel platform, String postId) {
        return service.delete(caller.get(), platform, postId).replaceWith(RestResponse::noContent);
    }

    /** The new text of a post. */
    public record NewText(@NotBlank @Size(max = 100_000) String content) {}

    @PATCH
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "editNetworkPost", summary = "Replace the text of a post on its network")
    @APIResponse(responseCode = "204", description = "The network shows the new text.")
    @APIResponse(
            responseCode = "409",
            description = "Its account is not connected or needs attention, or posts need approval.")
    @APIResponse(responseCode = "422", description = "The network does not allow it, or the text breaks its rules.")
    @APIResponse(responseCode = "429", description = "The network's rate limit is reached; Retry-After has the pause.")
    @APIResponse(responseCode = "503", description = "The network does not respond.")
    public Uni<RestResponse<Void>> edit(Channel platform, String postId, @NotNull @Valid NewText text) {
        return service.edit(caller.get(), platform, postId, text.content()).replaceWith(RestResponse::noContent);
    }

    /** The counters of a post; a metric that its network does not report is absent. */
    public record PostMetrics(Map<Metric, Long> counters) {}

    @GET
    @Path("/metrics")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getNetworkPostMetrics",
            summary = "Read the counters of a post from its network",
            description = "Costs a request to the network; GET /{queueId}/analytics has the counters of the last poll.")
    @APIResponse(responseCode = "200", description = "The current counters.")
    @APIResponse(responseCode = "409", description = "Its account is not connected or needs attention.")
    @APIResponse(responseCode = "422", description = "The platform is not a social network.")
    @APIResponse(responseCode = "429", description = "The network's rate limit is reached; Retry-After has the pause.")
    @APIResponse(responseCode = "503", description = "The network does not respond.")
    public Uni<PostMetrics> metrics(Channel platform, String postId) {
        return service.counters(caller.get(), platform, postId).map(found -> new PostMetrics(found.values()));
    }
}
