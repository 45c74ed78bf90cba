package com.dryjets.orchestrator.recommendation;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The recommendations' REST gateway. */
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

    @GET
    @Path("/campaigns/{id}/recommendations")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "What Ava advises, with evidence, expected effect and confidence",
            description = "Newest first. The assessments say, kind by kind, why there is advice or none.")
    @APIResponse(responseCode = "200", description = "Advice on the campaign")
    @APIResponse(responseCode = "400", description = "A query parameter is not valid")
    @APIResponse(responseCode = "404", description = "The tenant has no such campaign")
    public Uni<CampaignAdvice> recommendations(
            @RestPath UUID id,
            @Parameter(description = "OPEN unless given; may be repeated") @QueryParam("status") List<String> status,
            @Parameter(description = "1 to 200, 50 unless given") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "The nextCursor of the page before") @QueryParam("cursor") @Nullable
                    String cursor) {
        return service.advice(currentCaller.get(), id, statuses(status), PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/recommendations/{id}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            summary = "Accepts a recommendation",
            description = "Moves of budget go out as BudgetShiftProposed; the campaign's service applies them.")
    @APIResponse(responseCode = "200", description = "The recommendation, accepted")
    @APIResponse(responseCode = "404", description = "The tenant has no such recommendation")
    @APIResponse(responseCode = "409", description = "It is not open any more")
    @APIResponse(responseCode = "400", description = "The body is not valid")
    @APIResponse(responseCode = "412", description = "It changed since the version named in If-Match")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Uni<RestResponse<RecommendationView>> accept(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = false) @Valid @Nullable Decide body) {
        return decide(id, RecommendationStatus.ACCEPTED, ifMatch, key, body);
    }

    @POST
    @Path("/recommendations/{id}/dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            summary = "Dismisses a recommendation",
            description = "The same matter comes up again only when the figures have grown much.")
    @APIResponse(responseCode = "200", description = "The recommendation, dismissed")
    @APIResponse(responseCode = "404", description = "The tenant has no such recommendation")
    @APIResponse(responseCode = "409", description = "It is not open any more")
    @APIResponse(responseCode = "400", description = "The body is not valid")
    @APIResponse(responseCode = "412", description = "It changed since the version named in If-Match")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Uni<RestResponse<RecommendationView>> dismiss(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = false) @Valid @Nullable Decide body) {
        return decide(id, RecommendationStatus.DISMISSED, ifMatch, key, body);
    }

    private Uni<RestResponse<RecommendationView>> decide(
            UUID id,
            RecommendationStatus decision,
            @Nullable String ifMatch,
            @Nullable String key,
            @Nullable Decide body) {
        Decide decide = body == null ? Decide.withoutNote() : body;
        return service.decide(
                        currentCaller.get(), new RecommendationService.Request(id, decision, decide, ifMatch, key))
                .map(view -> RestResponse.ResponseBuilder.ok(view)
                        .header(HttpHeaders.ETAG, ETag.of(view.version()))
                        .build());
    }

    private static Set<RecommendationStatus> statuses(List<String> names) {
        Set<RecommendationStatus> statuses = EnumSet.noneOf(RecommendationStatus.class);
        for (String name : names) {
            statuses.add(Arrays.stream(RecommendationStatus.values())
                    .filter(status -> status.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problem.badField(
                            "?status", "must be one of " + Arrays.toString(RecommendationStatus.values()))));
        }
        return statuses.isEmpty() ? EnumSet.of(RecommendationStatus.OPEN) : statuses;
    }
}
