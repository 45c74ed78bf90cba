package com.dryjets.orchestrator.prediction;

import com.dryjets.kit.rest.PageRequest;
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

/** The REST API of predictions. */
@Path("/marketing/orchestrator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Predictions")
public class PredictionResource {

    private final PredictionService service;
    private final CurrentCaller currentCaller;

    PredictionResource(PredictionService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/campaigns/{id}/predict-success")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "predictSuccess",
            summary = "Show how probable it is that a campaign reaches its goals",
            description =
                    "The probability of each goal by the end date with its 95 % interval, what raises and lowers it"
                            + " compared with the tenant's base rate, and how well earlier predictions have held. Running"
                            + " campaigns are predicted again within minutes; the last prediction of each UTC day is kept,"
                            + " and scored after the end.")
    @APIResponse(responseCode = "200", description = "The predictions of the campaign's goals")
    public Uni<SuccessPredictionView> predictSuccess(@RestPath UUID id) {
        return service.show(currentCaller.get(), id);
    }

    @GET
    @Path("/prediction-record")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getPredictionRecord",
            summary = "Show how well predictions have held",
            description = "Brier score, skill against the base rate and calibration of all the tenant's predictions of"
                    + " campaigns that have ended, and a page of the goals that were scored, latest first.")
    @APIResponse(responseCode = "200", description = "The record and a page of scored goals")
    public Uni<PredictionRecordView> record(
            @Parameter(description = "Page size, 1 to 200; 50 by default") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "nextCursor of the previous page") @QueryParam("cursor") @Nullable String cursor) {
        return service.record(currentCaller.get(), PageRequest.of(limit, cursor));
    }
}
