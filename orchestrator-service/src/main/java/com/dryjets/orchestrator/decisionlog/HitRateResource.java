package com.dryjets.orchestrator.decisionlog;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The REST API of Ava's hit rates. */
@Path("/marketing/orchestrator/hit-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class HitRateResource {

    private final HitRateService service;
    private final CurrentCaller currentCaller;

    HitRateResource(HitRateService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listHitRates",
            summary = "List how often Ava was right",
            description =
                    "Of the accepted recommendations that were followed by a clear change, how many were followed by better"
                            + " results: for each kind, with its 95 % interval.")
    @APIResponse(responseCode = "200", description = "The hit rate of each kind")
    public Uni<HitRatesView> list() {
        return service.rates(currentCaller.get());
    }
}
