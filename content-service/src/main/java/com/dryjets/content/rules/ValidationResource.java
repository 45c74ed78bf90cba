package com.dryjets.content.rules;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Validates texts before they become posts. */
@Path("/marketing/content/validate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repurposed content")
public class ValidationResource {

    private final CurrentCaller caller;
    private final ValidationService validations;

    ValidationResource(CurrentCaller caller, ValidationService validations) {
        this.caller = caller;
        this.validations = validations;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "validateContent", summary = "Validate a text against the rules of a platform")
    @APIResponse(responseCode = "200", description = "The rules that the text breaks, with their positions.")
    public Uni<Validation> validate(@NotNull @Valid ValidateText text) {
        return validations.validate(caller.get(), text);
    }
}
