package com.dryjets.content.validation;

import com.dryjets.kit.tenancy.Roles;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells before it is too late what a platform would refuse. */
@Path("/marketing/content/validate")
@Tag(name = "Repurposed content")
public class ValidationResource {

    @POST
    @NonBlocking
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Checks a text by the rules of a platform")
    @APIResponse(responseCode = "200", description = "Which rules it breaks, and where")
    public Validation validate(@NotNull @Valid ValidateText text) {
        return Validation.of(text);
    }
}
