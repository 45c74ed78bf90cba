package com.dryjets.orchestrator.strategy;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import com.dryjets.llm.ModelUsage;
import com.dryjets.llm.ModelUsageService;
import com.dryjets.llm.UsageDays;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what models have cost and what is left of the budget. */
@Path("/marketing/orchestrator/model-usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class ModelUsageResource {

    private final CurrentCaller caller;
    private final ModelUsageService usage;
    private final Clock clock;

    ModelUsageResource(CurrentCaller caller, ModelUsageService usage, Clock clock) {
        this.caller = caller;
        this.usage = usage;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getAvaModelUsage",
            summary = "Get the use and cost of models",
            description = "Sums the calls by UTC day, purpose and model, and returns what is left of today's budget. "
                    + "From and to are included; the last 30 days by default, at most 366.")
    @APIResponse(responseCode = "200", description = "The use of the tenant's calls; empty without a model.")
    public Uni<ModelUsage> usage(
            @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
        UsageDays days = UsageDays.of(from, to, clock);
        return usage.usage(caller.get().tenant(), days.from(), days.to());
    }
}
