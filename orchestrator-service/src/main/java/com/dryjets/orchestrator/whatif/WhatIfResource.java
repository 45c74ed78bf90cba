package com.dryjets.orchestrator.whatif;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The REST API of what-if questions. */
@Path("/marketing/orchestrator/campaigns/{id}/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "What-if")
public class WhatIfResource {

    private final WhatIfService service;
    private final CurrentCaller currentCaller;

    WhatIfResource(WhatIfService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "estimateWhatIf",
            summary = "Estimate what a change of channels' budgets would bring",
            description = "The expected difference in results with its 95 % interval, from the same response curves as"
                    + " recommendations on the budget. A channel whose daily spend has not shown what other amounts bring"
                    + " is answered with the reason. Nothing is changed.")
    @APIResponse(responseCode = "200", description = "The expected effect, in total and by channel")
    @APIResponse(responseCode = "422", description = "A channel has less left to spend than it would lose.")
    public Uni<WhatIfView> answer(
            @RestPath UUID id,
            @Parameter(
                            description = "For how many days the changes are in force, 1 to 90; until the end of the"
                                    + " campaign by default, but at most 90, or 14 if it is over")
                    @QueryParam("days")
                    @Nullable
                    Integer days,
            @Parameter(
                            description =
                                    "Changes of channels' budgets in the campaign's currency; none by default, which"
                                            + " shows what is known about each channel",
                            example = "EMAIL:200,FACEBOOK:-200")
                    @QueryParam("changes")
                    @Nullable
                    String changes,
            @Parameter(
                            description =
                                    "REVENUE, CONVERSIONS or CLICKS; by default what the campaign's goals or, without"
                                            + " goals, its type are about")
                    @QueryParam("metric")
                    @Nullable
                    String metric) {
        return service.answer(currentCaller.get(), id, WhatIfQuestion.of(days, changes, metric));
    }
}
