package com.dryjets.content.voice;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
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

/** How the texts of a brand read; both engines follow it. */
@Path(BrandVoiceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brand voices")
public class BrandVoiceResource {

    static final String PATH = "/marketing/content/brand-voices";

    private final CurrentCaller caller;
    private final BrandVoiceService voices;

    BrandVoiceResource(CurrentCaller caller, BrandVoiceService voices) {
        this.caller = caller;
        this.voices = voices;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "createBrandVoice",
            summary = "Add a brand voice",
            description =
                    "The built-in engine leaves out sentences with words to avoid, and prefers sentences with preferred"
                            + " words and openings that suit the tone. It cannot reword sentences.")
    @APIResponse(
            responseCode = "201",
            description = "The voice.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BrandVoiceView.class)))
    @APIResponse(responseCode = "409", description = "Another voice has this name.")
    public Uni<RestResponse<BrandVoiceView>> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CreateBrandVoice voice) {
        return voices.create(new Idempotency.Request(caller.get(), "POST " + PATH, key, voice), voice)
                .map(view -> ResponseBuilder.<BrandVoiceView>created(URI.create(PATH + "/" + view.id()))
                        .entity(view)
                        .header(HttpHeaders.ETAG, ETag.of(view.version()))
                        .build());
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBrandVoices", summary = "List brand voices", description = "Lists the newest first.")
    @APIResponse(responseCode = "200", description = "One page.")
    public Uni<Page<BrandVoiceView>> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return voices.list(caller.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBrandVoice", summary = "Get a brand voice")
    @APIResponse(responseCode = "200", description = "The voice; ETag has its version.")
    public Uni<RestResponse<BrandVoiceView>> get(UUID id) {
        return voices.get(caller.get(), id).map(view -> ETag.tagged(view, view.version()));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "updateBrandVoice",
            summary = "Change a brand voice",
            description = "Absent fields keep their values. Pieces that exist keep their texts.")
    @APIResponse(responseCode = "200", description = "The changed voice; ETag has its new version.")
    @APIResponse(responseCode = "409", description = "Another voice has this name.")
    public Uni<RestResponse<BrandVoiceView>> change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangeBrandVoice change) {
        return voices.change(caller.get(), id, ifMatch, change).map(view -> ETag.tagged(view, view.version()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "deleteBrandVoice",
            summary = "Delete a brand voice",
            description = "Pieces keep their texts; rewriting them follows the default voice from then on.")
    @APIResponse(responseCode = "204", description = "The voice is deleted.")
    @APIResponse(responseCode = "409", description = "A feed makes its pieces in this voice.")
    public Uni<Void> delete(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return voices.delete(caller.get(), id, ifMatch);
    }
}
