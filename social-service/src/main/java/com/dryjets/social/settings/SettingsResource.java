package com.dryjets.social.settings;

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

/** How a tenant works with social networks. */
@Path("/marketing/social/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Social settings")
public class SettingsResource {

    private final CurrentCaller caller;
    private final SettingsService service;

    SettingsResource(CurrentCaller caller, SettingsService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getSocialSettings", summary = "Get the social settings")
    @APIResponse(responseCode = "200", description = "The tenant's settings, or the defaults.")
    public Uni<SocialSettings> get() {
        return service.get(caller.get().tenant());
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeSocialSettings",
            summary = "Change the social settings",
            description =
                    "With approvals FOUR_EYES, a post that a person writes or changes from then on is held until someone"
                            + " else approves it. A post that is held already stays held until it is approved or changed.")
    @APIResponse(responseCode = "200", description = "The new settings.")
    public Uni<SocialSettings> change(@NotNull @Valid SocialSettings settings) {
        return service.change(caller.get(), settings);
    }
}
