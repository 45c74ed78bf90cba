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

/** Content pieces, made from blog posts for each platform. */
@Path(RepurposingResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repurposed content")
public class RepurposingResource {

    static final String PATH = "/marketing/content";

    private final CurrentCaller caller;
    private final RepurposingService repurposing;
    private final ContentService contents;
    private final EditService edits;
    private final ReviewService reviews;

    RepurposingResource(
            CurrentCaller caller,
            RepurposingService repurposing,
            ContentService contents,
            EditService edits,
            ReviewService reviews) {
        this.caller = caller;
        this.repurposing = repurposing;
        this.contents = contents;
        this.edits = edits;
        this.reviews = reviews;
    }

    @POST
    @Path("/repurpose/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "repurposeBlogPost",
            summary = "Make content pieces from a blog post",
            description = "Makes one draft per platform. Repeating the request makes different pieces.")
    @APIResponse(
            responseCode = "201",
            description = "The pieces, as drafts.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Pieces.class)))
    @APIResponse(responseCode = "409", description = "The post is archived, or the same request is in progress.")
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
    @Operation(
            operationId = "listContentPieces",
            summary = "List the content pieces of a blog post",
            description = "Lists the newest first, with the number of all pieces per platform and status.")
    @APIResponse(responseCode = "200", description = "One page; the counts cover all pages.")
    public Uni<ContentOverview> list(
            UUID id, @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return contents.list(caller.get(), id, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/pieces/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getContentPiece",
            summary = "Get a content piece",
            description = "Includes the body as it is published, and the platform rules that it breaks.")
    @APIResponse(responseCode = "200", description = "The piece; ETag has its version.")
    public Uni<RestResponse<ContentView>> get(UUID id) {
        return contents.get(caller.get(), id).map(RepurposingResource::tagged);
    }

    @PATCH
    @Path("/repurposed/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "updateContentPiece",
            summary = "Edit a content piece",
            description = "Absent fields keep their values.")
    @APIResponse(responseCode = "200", description = "The edited piece; ETag has its new version.")
    @APIResponse(responseCode = "409", description = "The piece is released; move it to DRAFT first.")
    @APIResponse(responseCode = "422", description = "The edited piece breaks rules of its platform.")
    public Uni<RestResponse<ContentView>> edit(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid EditContent edit) {
        return edits.edit(caller.get(), id, ifMatch, edit).map(RepurposingResource::tagged);
    }

    @PATCH
    @Path("/repurposed/{id}/status")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "changeContentPieceStatus",
            summary = "Change the status of a content piece",
            description =
                    "A rejection needs a reason. With approvals FOUR_EYES, nobody who has asked for the piece or changed it"
                            + " since it was last approved can approve it. SCHEDULED and PUBLISHED follow from its posts and"
                            + " emails and cannot be set.")
    @APIResponse(responseCode = "200", description = "The piece in its new status.")
    @APIResponse(responseCode = "409", description = "The new status cannot follow the current one.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The piece breaks rules of its platform, one of its authors approves it, a rejection has no reason, or"
                            + " the status cannot be set by hand.")
    public Uni<RestResponse<ContentView>> moveTo(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangeContentStatus change) {
        return reviews.moveTo(caller.get(), id, ifMatch, change).map(RepurposingResource::tagged);
    }

    private static RestResponse<ContentView> tagged(ContentView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETag.of(view.version()))
                .build();
    }
}
