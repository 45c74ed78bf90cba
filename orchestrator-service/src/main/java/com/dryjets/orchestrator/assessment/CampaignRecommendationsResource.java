package com.dryjets.orchestrator.assessment;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import com.dryjets.orchestrator.assessment.AssessmentResultService.Shown;
import com.dryjets.orchestrator.recommendation.RecommendationStatus;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The REST API of a campaign's assessment and recommendations. */
@Path("/marketing/orchestrator/campaigns/{id}/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
public class CampaignRecommendationsResource {

    private final AssessmentResultService service;
    private final CurrentCaller currentCaller;

    CampaignRecommendationsResource(AssessmentResultService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listRecommendations",
            summary = "List the recommendations for a campaign",
            description =
                    "Newest first, each with its evidence, expected effect and confidence. One assessment per kind"
                            + " explains why there is advice or none.")
    @APIResponse(responseCode = "200", description = "The latest assessment and a page of recommendations")
    public Uni<CampaignRecommendationsView> list(
            @RestPath UUID id,
            @Parameter(description = "May be repeated; OPEN by default") @QueryParam("status") List<String> status,
            @Parameter(
                            description =
                                    "Whether open recommendations that are snoozed are listed, too; they are not by default")
                    @QueryParam("snoozed")
                    boolean snoozed,
            @Parameter(description = "Page size, 1 to 200; 50 by default") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "nextCursor of the previous page") @QueryParam("cursor") @Nullable String cursor) {
        return service.show(
                currentCaller.get(), id, new Shown(statuses(status), snoozed), PageRequest.of(limit, cursor));
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
