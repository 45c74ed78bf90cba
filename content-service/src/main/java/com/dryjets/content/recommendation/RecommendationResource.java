package com.dryjets.content.recommendation;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Recommends platforms for a text. */
@Path("/marketing/content/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repurposed content")
public class RecommendationResource {

    private final CurrentCaller caller;
    private final RecommendationService recommendations;

    RecommendationResource(CurrentCaller caller, RecommendationService recommendations) {
        this.caller = caller;
        this.recommendations = recommendations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getPlatformRecommendations",
            summary = "Recommend platforms for a short text",
            description =
                    "Ranks all platforms with reasons, the tenant's own history and what has worked there, each with its"
                            + " evidence.")
    @APIResponse(responseCode = "200", description = "The platforms, the best first.")
    public Uni<Recommendations> get(
            @QueryParam("content")
                    @Parameter(required = true, description = "The text", example = "We measured our culture.")
                    @Nullable
                    String content) {
        if (content == null || content.isBlank()) {
            throw Problem.badField("?content", "must be a text");
        }
        return recommendations.recommend(caller.get(), new RecommendPlatforms(content, null));
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "recommendPlatforms",
            summary = "Recommend platforms for a text",
            description = "As GET, for texts of any length; stores nothing.")
    @APIResponse(responseCode = "200", description = "The platforms, the best first.")
    public Uni<Recommendations> recommend(@NotNull @Valid RecommendPlatforms text) {
        return recommendations.recommend(caller.get(), text);
    }
}
