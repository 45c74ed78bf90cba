package com.dryjets.orchestrator.recommendation;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** The REST API for deciding on recommendations. */
@Path("/marketing/orchestrator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
public class RecommendationResource {

    private final RecommendationService service;
    private final CurrentCaller currentCaller;

    RecommendationResource(RecommendationService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @POST
    @Path("/recommendations/{id}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "acceptRecommendation",
            summary = "Accept a recommendation",
            description = "Publishes moves of budget as BudgetShiftProposed; campaign-service applies them.")
    @APIResponse(responseCode = "200", description = "The accepted recommendation")
    @APIResponse(responseCode = "409", description = "The recommendation is no longer open")
    public Uni<RestResponse<RecommendationView>> accept(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = false) @Valid @Nullable DecideRecommendation body) {
        return decide(id, RecommendationStatus.ACCEPTED, ifMatch, key, body);
    }

    @POST
    @Path("/recommendations/{id}/dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "dismissRecommendation",
            summary = "Dismiss a recommendation",
            description = "It returns only with much more evidence.")
    @APIResponse(responseCode = "200", description = "The dismissed recommendation")
    @APIResponse(responseCode = "409", description = "The recommendation is no longer open")
    public Uni<RestResponse<RecommendationView>> dismiss(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = false) @Valid @Nullable DecideRecommendation body) {
        return decide(id, RecommendationStatus.DISMISSED, ifMatch, key, body);
    }

    @POST
    @Path("/recommendations/{id}/snooze")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "snoozeRecommendation",
            summary = "Snooze a recommendation",
            description =
                    "Puts off the decision. Until the given time it is listed only with `snoozed=true`. It stays open:"
                            + " it can be accepted or dismissed, is withdrawn when the metrics no longer support it, and what replaces it"
                            + " is snoozed, too.")
    @APIResponse(responseCode = "200", description = "The snoozed recommendation")
    @APIResponse(responseCode = "409", description = "The recommendation is no longer open")
    public Uni<RestResponse<RecommendationView>> snooze(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true) @NotNull @Valid SnoozeRecommendation body) {
        return service.snooze(currentCaller.get(), new RecommendationService.SnoozeRequest(id, body, ifMatch, key))
                .map(view -> ETag.tagged(view, view.version()));
    }

    private Uni<RestResponse<RecommendationView>> decide(
            UUID id,
            RecommendationStatus decision,
            @Nullable String ifMatch,
            @Nullable String key,
            @Nullable DecideRecommendation body) {
        DecideRecommendation request = body == null ? DecideRecommendation.withoutNote() : body;
        return service.decide(
                        currentCaller.get(), new RecommendationService.Request(id, decision, request, ifMatch, key))
                .map(view -> ETag.tagged(view, view.version()));
    }
}
