package com.dryjets.content.length;

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

/** Makes texts fit. */
@Path(LengthResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repurposed content")
public class LengthResource {

    static final String PATH = "/marketing/content/optimize-length";

    private final CurrentCaller caller;
    private final LengthService lengths;

    LengthResource(CurrentCaller caller, LengthService lengths) {
        this.caller = caller;
        this.lengths = lengths;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "optimizeContentLength",
            summary = "Shorten a text to a limit",
            description = "Counts as the platform does. Keeps links, mentions and the main claim, in whole sentences. "
                    + "A text that fits is returned as it is.")
    @APIResponse(responseCode = "200", description = "The text that fits.")
    @APIResponse(
            responseCode = "409",
            description = "A request with this key is in progress; `Retry-After` says when to repeat it.")
    @APIResponse(responseCode = "422", description = "No whole sentence fits.")
    public Uni<OptimizedText> optimize(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid OptimizeLength text) {
        return lengths.optimize(new Idempotency.Request(caller.get(), "POST " + PATH, key, text), text);
    }
}
