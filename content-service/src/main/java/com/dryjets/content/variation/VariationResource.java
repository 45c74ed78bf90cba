package com.dryjets.content.variation;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Writes several texts to choose from. */
@Path(VariationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repurposed content")
public class VariationResource {

    static final String PATH = "/marketing/content/variations";

    private final CurrentCaller caller;
    private final VariationService variations;

    VariationResource(CurrentCaller caller, VariationService variations) {
        this.caller = caller;
        this.variations = variations;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "writeContentVariations",
            summary = "Write variations of a text",
            description =
                    "Writes 3 to 10 texts for a platform that differ in opening and words, each with its angle and "
                            + "tone. Returns fewer than requested, at least three, if the text has material for no more.")
    @APIResponse(responseCode = "200", description = "The variations; nothing is stored.")
    @APIResponse(
            responseCode = "409",
            description = "A request with this key is in progress; `Retry-After` says when to repeat it.")
    @APIResponse(responseCode = "422", description = "The text has material for fewer than three variations.")
    public Uni<Variations> write(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid WriteVariations text) {
        return variations.write(new Idempotency.Request(caller.get(), "POST " + PATH, key, text), text);
    }
}
