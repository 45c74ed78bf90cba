package com.dryjets.email.policy;

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

/** A tenant's sending policy over REST. */
@Path("/marketing/email/sending-policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emails")
public class SendingPolicyResource {

    private final SendingPolicyService policies;
    private final CurrentCaller currentCaller;

    SendingPolicyResource(SendingPolicyService policies, CurrentCaller currentCaller) {
        this.policies = policies;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getSendingPolicy", summary = "Get the quiet hours, the frequency cap and the warm-up")
    @APIResponse(responseCode = "200", description = "The policy; without limits if none was set.")
    public Uni<SendingPolicy> get() {
        return policies.get(currentCaller.get());
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "replaceSendingPolicy",
            summary = "Set the quiet hours, the frequency cap and the warm-up",
            description =
                    "Replaces the policy; what is omitted has no limit. Takes effect with the next recipients that are"
                            + " claimed, also of emails that are being sent.")
    @APIResponse(responseCode = "200", description = "The policy.")
    public Uni<SendingPolicy> replace(@NotNull @Valid SendingPolicy policy) {
        return policies.replace(currentCaller.get(), policy);
    }
}
