package com.dryjets.content.settings;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a tenant works with content. */
@Path("/marketing/content/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content settings")
public class SettingsResource {

    private final CurrentCaller caller;
    private final SettingsService service;

    SettingsResource(CurrentCaller caller, SettingsService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getContentSettings", summary = "Get the content settings")
    @APIResponse(responseCode = "200", description = "The tenant's settings, or the defaults.")
    public Uni<ContentSettings> get() {
        return service.get(caller.get().tenant());
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeContentSettings",
            summary = "Change the content settings",
            description =
                    "With approvals FOUR_EYES, nobody who has written or changed a post or piece since it was last approved"
                            + " can approve it.")
    @APIResponse(responseCode = "200", description = "The new settings.")
    public Uni<ContentSettings> change(@NotNull @Valid ContentSettings settings) {
        return service.change(caller.get(), settings);
    }
}
