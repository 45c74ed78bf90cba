package com.dryjets.content.repurposing;

import com.dryjets.content.rewriting.RewritePiece;
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

/** Rewrites pieces. */
@Path(RewriteResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repurposed content")
public class RewriteResource {

    static final String PATH = "/marketing/content/repurposed/{id}/rewrite";

    private final CurrentCaller caller;
    private final RewriteService rewrites;

    RewriteResource(CurrentCaller caller, RewriteService rewrites) {
        this.caller = caller;
        this.rewrites = rewrites;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "rewriteContent",
            summary = "Rewrite a content piece by instruction, tone or length",
            description =
                    "The new text is a proposal: the piece changes when somebody accepts it. Without a model, a tone"
                            + " chooses another opening from the post, and a length leaves out sentences; an instruction needs one.")
    @APIResponse(
            responseCode = "201",
            description = "The proposal, a new revision of the piece.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rewrite.class)))
    @APIResponse(
            responseCode = "409",
            description = "The piece is released (move it to DRAFT first), or the same request is in progress.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Nothing that was asked for can be written. The problem has the member fallback if a model failed, with"
                            + " the codes of the same field of a piece; else the member reason: FITS_ALREADY, INSTRUCTION_NEEDS_MODEL,"
                            + " NO_OTHER_OPENING, PARTS_NEED_MODEL or NOTHING_FITS.")
    public Uni<RestResponse<Rewrite>> rewrite(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RewritePiece wish) {
        String path = PATH.replace("{id}", id.toString());
        return rewrites.rewrite(new Idempotency.Request(caller.get(), "POST " + path, key, wish), id, wish)
                .map(rewrite -> ResponseBuilder.<Rewrite>created(proposal(id, rewrite))
                        .entity(rewrite)
                        .build());
    }

    private static URI proposal(UUID id, Rewrite rewrite) {
        return URI.create("/marketing/content/repurposed/%s/revisions/%d"
                .formatted(id, rewrite.proposal().revision().number()));
    }
}
