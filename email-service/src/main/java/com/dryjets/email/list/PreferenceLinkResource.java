package com.dryjets.email.list;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The link to the preferences page of a contact. */
@Path("/marketing/email/contacts/{id}/preferences-link")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
public class PreferenceLinkResource {

    private final PreferenceService preferences;
    private final CurrentCaller currentCaller;

    PreferenceLinkResource(PreferenceService preferences, CurrentCaller currentCaller) {
        this.preferences = preferences;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "getPreferencesLink",
            summary = "Get the link to the preferences page of a contact",
            description = "Anyone who has the link can change what the contact receives.")
    @APIResponse(responseCode = "200", description = "The link.")
    public Uni<PreferenceLink> get(@PathParam("id") UUID id) {
        return preferences.link(currentCaller.get(), id);
    }
}
