package com.dryjets.content.media;

import com.dryjets.content.media.MediaService.Added;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import com.dryjets.platform.MediaKind;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The media library: pictures and videos. */
@Path(MediaResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Media")
public class MediaResource {

    static final String PATH = "/marketing/content/media";

    private static final String ADD = "Add a picture or video to the media library";
    private static final String RULES =
            "Send the file as multipart/form-data, or its address as JSON. Accepts JPEG, PNG, GIF, WebP, MP4 and MOV,"
                    + " recognised by their bytes. Metadata such as the place of a picture is removed. The same file is"
                    + " stored once: sending it again answers 200 with the file of the library.";

    private final CurrentCaller caller;
    private final MediaIntake intake;
    private final RemoteMedia remote;
    private final MediaService library;
    private final StorageWorker storage;

    MediaResource(
            CurrentCaller caller, MediaIntake intake, RemoteMedia remote, MediaService library, StorageWorker storage) {
        this.caller = caller;
        this.intake = intake;
        this.remote = remote;
        this.library = library;
        this.storage = storage;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "addMedia", summary = ADD, description = RULES)
    @APIResponse(
            responseCode = "200",
            description = "The library has this file already.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MediaView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The file was added; Location has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MediaView.class)))
    @APIResponse(responseCode = "409", description = "The file was deleted at the same time; repeat the request.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The file is not of an accepted format, damaged, or too large; or its address cannot be read.")
    public Uni<RestResponse<MediaView>> upload(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("name") @Size(max = MediaNames.MAX_LENGTH) @Nullable String name,
            @RestForm("altText") @Size(max = EditMedia.MAX_ALT_TEXT) @Nullable String altText) {
        if (file == null) {
            throw Problem.badField("/file", "Send the picture or video as the part named file.");
        }
        NewMedia wanted = new NewMedia(caller.get(), key, name, altText).named(file.fileName());
        return intake.take(wanted, file.uploadedFile()).map(MediaResource::answer);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "fetchMedia", summary = ADD, description = RULES)
    @APIResponse(
            responseCode = "200",
            description = "The library has this file already.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MediaView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The file was added; Location has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MediaView.class)))
    @APIResponse(responseCode = "409", description = "The file was deleted at the same time; repeat the request.")
    @APIResponse(responseCode = "429", description = "Too many files are being fetched; repeat the request later.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The file is not of an accepted format, damaged, or too large; or its address cannot be read.")
    public Uni<RestResponse<MediaView>> fetch(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid FetchMedia wanted) {
        NewMedia made = new NewMedia(caller.get(), key, wanted.name(), wanted.altText());
        return remote.fetch(made, wanted.url()).map(MediaResource::answer);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listMedia",
            summary = "List the media library",
            description = "Lists the newest first. The parameter q searches names and alternative texts.")
    @APIResponse(responseCode = "200", description = "One page.")
    public Uni<Page<MediaView>> list(
            @QueryParam("kind") @Nullable MediaKind kind,
            @QueryParam("q") @Parameter(description = "Words of the name or the alternative text.") @Nullable String q,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return library.list(caller.get(), kind, q, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getMedia", summary = "Get a picture or video, with new links to its file")
    @APIResponse(responseCode = "200", description = "The description of the file; ETag has its version.")
    public Uni<RestResponse<MediaView>> get(UUID id) {
        return library.get(caller.get(), id).map(view -> ETag.tagged(view, view.version()));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "updateMedia",
            summary = "Change the name or the alternative text",
            description = "Absent fields keep their values.")
    @APIResponse(responseCode = "200", description = "The changed description; ETag has its new version.")
    public Uni<RestResponse<MediaView>> edit(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid EditMedia edit) {
        return library.edit(caller.get(), id, ifMatch, edit).map(view -> ETag.tagged(view, view.version()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "deleteMedia",
            summary = "Delete a picture or video",
            description = "Its links stop working at once, and caches forget it within a day.")
    @APIResponse(responseCode = "204", description = "It is deleted.")
    @APIResponse(responseCode = "409", description = "Content pieces or blog posts use it.")
    public Uni<Void> delete(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return library.delete(caller.get(), id, ifMatch).chain(item -> storage.delete(item.keys()));
    }

    private static RestResponse<MediaView> answer(Added added) {
        MediaView view = added.media();
        ResponseBuilder<MediaView> answer =
                added.created() ? ResponseBuilder.created(URI.create(PATH + "/" + view.id())) : ResponseBuilder.ok();
        return answer.header(HttpHeaders.ETAG, ETag.of(view.version()))
                .entity(view)
                .build();
    }
}
