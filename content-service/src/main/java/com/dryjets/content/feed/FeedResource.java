package com.dryjets.content.feed;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** RSS and Atom feeds whose new entries become drafts. */
@Path(FeedResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
public class FeedResource {

    static final String PATH = "/marketing/content/feeds";

    private final CurrentCaller caller;
    private final NewFeedService additions;
    private final FeedService service;

    FeedResource(CurrentCaller caller, NewFeedService additions, FeedService service) {
        this.caller = caller;
        this.additions = additions;
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "addFeed",
            summary = "Add an RSS or Atom feed",
            description =
                    "Each entry becomes one draft, those already in the feed included. With pieces, Leo makes pieces from"
                            + " entries that are new after the first poll, each once; the backlog tells which are still to"
                            + " be made, and why. Addresses of private networks are refused, also when a redirect leads"
                            + " there.")
    @APIResponse(
            responseCode = "201",
            description = "The feed, which is polled within seconds; Location has its address.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedView.class)))
    @APIResponse(responseCode = "409", description = "The feed was added before, or there are too many feeds.")
    public Uni<RestResponse<FeedView>> add(@NotNull @Valid AddFeed feed) {
        return additions
                .add(caller.get(), feed)
                .map(view -> ResponseBuilder.<FeedView>created(URI.create(PATH + "/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listFeeds", summary = "List feeds", description = "Lists the newest first.")
    @APIResponse(responseCode = "200", description = "One page.")
    public Uni<Page<FeedView>> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(caller.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getFeed", summary = "Get a feed and how its polls went")
    @APIResponse(responseCode = "200", description = "The feed.")
    public Uni<FeedView> get(UUID id) {
        return service.get(caller.get(), id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "updateFeed",
            summary = "Change a feed",
            description =
                    "Changes how often it is polled and which pieces are made from its entries, pauses and resumes it. Absent"
                            + " fields keep their values. With other pieces, entries whose pieces could not be made are tried"
                            + " again; without platforms, no more pieces are made, also of entries that wait for theirs."
                            + " While a feed is paused, no pieces are made either.")
    @APIResponse(responseCode = "200", description = "The changed feed.")
    @APIResponse(responseCode = "400", description = "A platform has no text posts, or there is no such voice.")
    public Uni<FeedView> change(UUID id, @NotNull @Valid ChangeFeed change) {
        return service.change(caller.get(), id, change);
    }

    @POST
    @Path("/{id}/poll")
    @RolesAllowed(Roles.MARKETER)
    @ResponseStatus(202)
    @Operation(
            operationId = "pollFeed",
            summary = "Poll a feed now",
            description =
                    "The feed is polled within seconds, even while it is waiting after failures. Entries whose pieces"
                            + " could not be made are tried again.")
    @APIResponseSchema(value = FeedView.class, responseCode = "202", responseDescription = "The feed, now due.")
    @APIResponse(responseCode = "409", description = "The feed is paused, and nothing changes; resume it first.")
    public Uni<FeedView> poll(UUID id) {
        return service.pollNow(caller.get(), id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "deleteFeed", summary = "Delete a feed", description = "Its drafts stay.")
    @APIResponse(responseCode = "204", description = "The feed is deleted.")
    public Uni<Void> delete(UUID id) {
        return service.delete(caller.get(), id);
    }
}
