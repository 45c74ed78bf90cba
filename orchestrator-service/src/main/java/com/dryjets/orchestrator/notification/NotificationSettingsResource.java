package com.dryjets.orchestrator.notification;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import com.dryjets.orchestrator.notification.NotificationSettingsService.Request;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The REST API of what a person wants to be told. */
@Path("/marketing/orchestrator/notifications/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationSettingsResource {

    private final NotificationSettingsService service;
    private final CurrentCaller currentCaller;
    private final JsonWebToken token;

    NotificationSettingsResource(NotificationSettingsService service, CurrentCaller currentCaller, JsonWebToken token) {
        this.service = service;
        this.currentCaller = currentCaller;
        this.token = token;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getNotificationSettings", summary = "Get your notification settings")
    @APIResponse(responseCode = "200", description = "Your settings")
    public Uni<RestResponse<NotificationSettingsView>> show() {
        return service.show(currentCaller.get()).map(view -> ETag.tagged(view, view.version()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "changeNotificationSettings",
            summary = "Change your notification settings",
            description =
                    "The daily digest is sent to the `email` claim of your token. To switch it on, the token needs"
                            + " an `email` claim with a valid address, and its `email_verified` claim must not be false. A token"
                            + " without `email_verified` is accepted: many issuers that know their people's addresses leave it out.")
    @APIResponse(responseCode = "200", description = "Your new settings")
    @APIResponse(
            responseCode = "422",
            description = "The digest is to be sent, but your token has no `email` claim with a valid address, or its"
                    + " `email_verified` claim is false")
    public Uni<RestResponse<NotificationSettingsView>> change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(required = true) @NotNull @Valid ChangeNotificationSettings body) {
        return service.change(currentCaller.get(), new Request(body, address(), ifMatch))
                .map(view -> ETag.tagged(view, view.version()));
    }

    /**
     * The address that the issuer states; empty if it says that it has not verified it. Issuers that know their people's addresses
     * often leave {@code email_verified} out.
     */
    private Optional<String> address() {
        Object verified = token.getClaim("email_verified");
        String email = token.getClaim("email");
        boolean usable = email != null && (verified == null || "true".equals(verified.toString()));
        return usable ? EmailAddresses.parse(email) : Optional.empty();
    }
}
