package com.dryjets.email.template;

import com.dryjets.email.design.ContentChoice;
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
import org.jspecify.annotations.Nullable;

/** Builds emails for a designer's preview; nothing is stored. */
@Path("/marketing/email/builder")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class BuilderResource {

    private final Designs designs;
    private final CurrentCaller currentCaller;

    BuilderResource(Designs designs, CurrentCaller currentCaller) {
        this.designs = designs;
        this.currentCaller = currentCaller;
    }

    @POST
    @Path("/build-from-blocks")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "buildEmailFromBlocks",
            summary = "Build HTML and text from blocks",
            description = "Nothing is stored. The HTML fits phones and desktops, in light and dark mode.")
    @APIResponse(responseCode = "200", description = "The email, and what should be improved.")
    public Uni<BuiltEmail> buildFromBlocks(@NotNull @Valid BuildFromBlocks request) {
        ContentChoice choice = new ContentChoice(null, request.blocks(), null, null);
        return build(choice, request.language(), request.subject(), request.previewText());
    }

    @POST
    @Path("/build")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "buildEmail",
            summary = "Build HTML and text from blocks, MJML, HTML or a template",
            description = "Nothing is stored.")
    @APIResponse(responseCode = "200", description = "The email, and what should be improved.")
    @APIResponse(responseCode = "422", description = "The template was not found.")
    public Uni<BuiltEmail> build(@NotNull @Valid BuildEmail request) {
        return build(request.choice(), request.language(), request.subject(), request.previewText());
    }

    private Uni<BuiltEmail> build(
            ContentChoice choice, @Nullable String language, @Nullable String subject, @Nullable String previewText) {
        String tenant = currentCaller.get().tenant();
        return designs.choose(tenant, choice.required(), language)
                .chain(chosen -> designs.show(
                        tenant,
                        subject == null ? chosen.subject() : subject,
                        previewText == null ? chosen.previewText() : previewText,
                        chosen.design()));
    }
}
