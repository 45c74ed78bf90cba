package com.dryjets.content.repurposing;

import com.dryjets.content.repurposing.RepurposingService.Pieces;
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
import jakarta.ws.rs.PATCH;
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

/** Pieces for platforms, made from posts: have them made, read, edit, release. */
@Path(RepurposingResource.PATH)
@Tag(name = "Repurposed content")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "The role does not allow it")
public class RepurposingResource {

    static final String PATH = "/marketing/content";

    private final CurrentCaller caller;
    private final RepurposingService repurposing;
    private final ContentService contents;

    RepurposingResource(CurrentCaller caller, RepurposingService repurposing, ContentService contents) {
        this.caller = caller;
        this.repurposing = repurposing;
        this.contents = contents;
    }

    @POST
    @Path("/repurpose/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Makes one piece for each platform from a whole post; asked again, it makes different ones")
    @APIResponse(responseCode = "201", description = "The pieces, as drafts")
    @APIResponse(responseCode = "404", description = "There is no such post")
    public Uni<RestResponse<Pieces>> repurpose(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RepurposePost wanted) {
        Idempotency.Request request =
                new Idempotency.Request(caller.get(), "POST " + PATH + "/repurpose/" + id, key, wanted);
        return repurposing
                .repurpose(request, id, wanted)
                .map(pieces -> ResponseBuilder.<Pieces>created(URI.create(PATH + "/repurposed/" + id))
                        .entity(pieces)
                        .build());
    }

    @GET
    @Path("/repurposed/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Lists the pieces of a post, newest first, with counts by platform and status")
    @APIResponse(responseCode = "200", description = "One page; the counts are of all")
    public Uni<ContentOverview> of(
            UUID id, @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return contents.of(caller.get(), id, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/pieces/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary =
                    "One piece, whole: its text, what it looks like when it goes out, and what a platform would refuse")
    @APIResponse(responseCode = "200", description = "The piece, with its version as ETag")
    @APIResponse(responseCode = "404", description = "There is no such piece of this tenant")
    public Uni<RestResponse<ContentView>> piece(UUID id) {
        return contents.get(caller.get(), id).map(RepurposingResource::tagged);
    }

    @PATCH
    @Path("/repurposed/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Edits a piece that is not released; what is absent stays as it is")
    @APIResponse(responseCode = "200", description = "The piece, with its new version as ETag")
    @APIResponse(responseCode = "422", description = "The platform would refuse it; errors tell why and where")
    public Uni<RestResponse<ContentView>> edit(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid EditContent edit) {
        return contents.edit(caller.get(), id, ifMatch, edit).map(RepurposingResource::tagged);
    }

    @PATCH
    @Path("/repurposed/{id}/status")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Moves a piece on: DRAFT, IN_REVIEW, APPROVED, REJECTED, SCHEDULED, PUBLISHED")
    @APIResponse(responseCode = "200", description = "The piece in its new state")
    @APIResponse(responseCode = "409", description = "The new state cannot follow the present one")
    @APIResponse(responseCode = "422", description = "The platform would refuse it; errors tell why and where")
    public Uni<RestResponse<ContentView>> moveTo(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangeContentStatus change) {
        return contents.moveTo(caller.get(), id, ifMatch, change).map(RepurposingResource::tagged);
    }

    private static RestResponse<ContentView> tagged(ContentView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETag.of(view.version()))
                .build();
    }
}
