package com.dryjets.orchestrator.failure;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The REST API of failures. */
@Path("/marketing/orchestrator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Failures")
public class FailureResource {

    private final FailureService service;
    private final CurrentCaller currentCaller;

    FailureResource(FailureService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/campaigns/{id}/failure-recovery")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listFailures",
            summary = "List what is failing in a campaign",
            description = "Open failures, each with since when it is so, how this is known, and what to do, in order. A"
                    + " failure clears by itself when its cause is gone; the ones cleared last are listed, too.")
    @APIResponse(responseCode = "200", description = "The failures of the campaign")
    public Uni<FailureRecoveryView> show(@RestPath UUID id) {
        return service.show(currentCaller.get(), id);
    }

    @POST
    @Path("/failures/{id}/snooze")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "snoozeFailure",
            summary = "Snooze a failure",
            description = "Hides the failure until a time. It stays open, and still clears by itself.")
    @APIResponse(responseCode = "200", description = "The snoozed failure")
    @APIResponse(responseCode = "409", description = "The failure is already cleared")
    public Uni<RestResponse<FailureView>> snooze(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true) @NotNull @Valid SnoozeFailure body) {
        return service.snooze(currentCaller.get(), new FailureService.SnoozeRequest(id, body, ifMatch, key))
                .map(view -> ETag.tagged(view, view.version()));
    }
}
