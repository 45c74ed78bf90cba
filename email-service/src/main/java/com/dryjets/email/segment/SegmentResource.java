package com.dryjets.email.segment;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Segments over REST. */
@Path("/marketing/email/segments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class SegmentResource {

    private final SegmentService segments;
    private final CurrentCaller currentCaller;

    SegmentResource(SegmentService segments, CurrentCaller currentCaller) {
        this.segments = segments;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/list")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listSegments",
            summary = "List segments with their sizes",
            description =
                    "The built-in segments first, then the tenant's own by name. Sizes are maintained as contacts change,"
                            + " open, click and receive emails, and as time passes. They may be some moments old, and those of"
                            + " ranks some minutes.")
    @APIResponse(responseCode = "200", description = "All segments.")
    public Uni<Page<SegmentView>> list() {
        return segments.list(currentCaller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getSegment", summary = "Get a segment with its size and some of its contacts")
    @APIResponse(responseCode = "200", description = "The segment.")
    public Uni<RestResponse<SegmentDetails>> get(@PathParam("id") UUID id) {
        return segments.get(currentCaller.get(), id).map(SegmentResource::tagged);
    }

    @POST
    @Path("/preview")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "previewSegment",
            summary = "Count and sample what conditions select",
            description = "Keeps nothing.")
    @APIResponse(responseCode = "200", description = "The size, some contacts, and the conditions in words.")
    public Uni<SegmentPreview> preview(@NotNull @Valid PreviewSegment request) {
        return segments.preview(currentCaller.get(), request.conditions());
    }

    @POST
    @Path("/create")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "createSegment", summary = "Create a segment")
    @APIResponse(
            responseCode = "201",
            description = "The segment with its size and some of its contacts; Location has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SegmentDetails.class)))
    @APIResponse(responseCode = "409", description = "Another segment has this name, or there are too many.")
    public Uni<RestResponse<SegmentDetails>> create(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CreateSegment request) {
        return segments.create(currentCaller.get(), key, request)
                .map(details -> ETag.created(
                        "/marketing/email/segments/" + details.segment().id(),
                        details,
                        details.segment().version()));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "updateSegment", summary = "Update a segment", description = "Omitted members stay.")
    @APIResponse(responseCode = "200", description = "The updated segment.")
    @APIResponse(
            responseCode = "409",
            description = "The segment is built in, another one has this name, or an email is reading its recipients.")
    public Uni<RestResponse<SegmentDetails>> update(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeSegment request) {
        return segments.update(currentCaller.get(), id, ifMatch, request).map(SegmentResource::tagged);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "deleteSegment", summary = "Delete a segment")
    @APIResponse(responseCode = "204", description = "The segment was deleted.")
    @APIResponse(responseCode = "409", description = "The segment is built in or in use.")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return segments.delete(currentCaller.get(), id);
    }

    private static RestResponse<SegmentDetails> tagged(SegmentDetails details) {
        return ETag.tagged(details, details.segment().version());
    }
}
