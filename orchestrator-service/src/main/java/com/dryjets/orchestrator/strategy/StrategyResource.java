package com.dryjets.orchestrator.strategy;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The REST API of strategies. */
@Path("/marketing/orchestrator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Strategies")
public class StrategyResource {

    private static final String CAMPAIGN = "/marketing/orchestrator/campaigns/";

    private final GenerationService generation;
    private final StrategyService strategies;
    private final ApplicationService application;
    private final CurrentCaller currentCaller;

    StrategyResource(
            GenerationService generation,
            StrategyService strategies,
            ApplicationService application,
            CurrentCaller currentCaller) {
        this.generation = generation;
        this.strategies = strategies;
        this.application = application;
        this.currentCaller = currentCaller;
    }

    @POST
    @Path("/campaigns/{id}/generate-strategy")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "generateStrategy",
            summary = "Generate a strategy",
            description =
                    "Plans goals, the channels' shares of the budget, weeks with content, KPIs and risks, from the"
                            + " tenant's past campaigns of this type. A model plans if one is configured; its plan is checked, and"
                            + " the built-in planner takes over if it fails. Every version is kept. Nothing changes until a"
                            + " version is applied.")
    @APIResponse(responseCode = "201", description = "The new version; Location has its address")
    @APIResponse(
            responseCode = "409",
            description =
                    "The campaign is over, or a request with this key is in progress; then `Retry-After` says when"
                            + " to repeat it")
    public Uni<RestResponse<StrategyView>> generate(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = false) @Valid @Nullable GenerateStrategy body) {
        GenerateStrategy wishes = body == null ? GenerateStrategy.withoutWishes() : body;
        String operation = "POST " + CAMPAIGN + id + "/generate-strategy";
        return generation
                .generate(new Idempotency.Request(currentCaller.get(), operation, key, wishes), id, wishes)
                .map(view -> ETag.created(CAMPAIGN + id + "/strategies/" + view.version(), view, view.revision()));
    }

    @GET
    @Path("/campaigns/{id}/strategies")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listStrategies",
            summary = "List the versions of a strategy",
            description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page of versions, without their plans")
    public Uni<Page<StrategySummary>> list(
            @RestPath UUID id,
            @Parameter(description = "Page size, 1 to 200; 50 by default") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "nextCursor of the previous page") @QueryParam("cursor") @Nullable String cursor) {
        return strategies.list(currentCaller.get(), id, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/campaigns/{id}/strategies/{version}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getStrategy", summary = "Get a version of a strategy")
    @APIResponse(responseCode = "200", description = "The version with its plan and evidence")
    public Uni<RestResponse<StrategyView>> show(
            @RestPath UUID id, @Parameter(description = "Counted from 1") @RestPath int version) {
        return strategies.show(currentCaller.get(), id, version).map(view -> ETag.tagged(view, view.revision()));
    }

    @GET
    @Path("/campaigns/{id}/strategy-comparison")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "compareStrategies", summary = "Compare two versions of a strategy")
    @APIResponse(responseCode = "200", description = "Shares, targets, content and risks that differ")
    public Uni<StrategyComparison> compare(
            @RestPath UUID id,
            @Parameter(description = "The first version", required = true) @QueryParam("from") @Nullable Integer from,
            @Parameter(description = "The second version", required = true) @QueryParam("to") @Nullable Integer to) {
        return strategies.compare(currentCaller.get(), id, required("?from", from), required("?to", to));
    }

    @POST
    @Path("/campaigns/{id}/strategies/{version}/apply")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "applyStrategy",
            summary = "Apply a version of a strategy",
            description = "Publishes its shares of today's budget and its content plan as StrategyApplied:"
                    + " campaign-service changes the allocations if its rules allow it, and content-service creates a"
                    + " draft for each topic. `application` of the version says whether the allocations were accepted or"
                    + " refused, and why. Applying the same version again changes nothing, unless it was refused.")
    @APIResponse(responseCode = "200", description = "The version, whose allocations are requested")
    @APIResponse(
            responseCode = "409",
            description = "The campaign is over, its channels changed, or another version was applied after this one")
    public Uni<RestResponse<StrategyView>> apply(
            @RestPath UUID id,
            @Parameter(description = "Counted from 1") @RestPath int version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        String operation = "POST " + CAMPAIGN + id + "/strategies/" + version + "/apply";
        return application
                .apply(new Idempotency.Request(currentCaller.get(), operation, key, null), id, version, ifMatch)
                .map(view -> ETag.tagged(view, view.revision()));
    }

    private static int required(String parameter, @Nullable Integer version) {
        if (version == null) {
            throw Problem.badField(parameter, "is required");
        }
        return version;
    }
}
