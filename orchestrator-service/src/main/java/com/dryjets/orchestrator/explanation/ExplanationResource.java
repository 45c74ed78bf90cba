package com.dryjets.orchestrator.explanation;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The REST API of explanations. They are asked for by POST, because a model may be paid for them. */
@Path("/marketing/orchestrator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations")
public class ExplanationResource {

    private static final String WORDS =
            "A model explains it from the evidence and nothing else, if one is configured and each"
                    + " number that it names is in the evidence; otherwise Ava's built-in words are returned. The same evidence is"
                    + " explained by a model only once.";

    private final ExplanationService service;
    private final CurrentCaller currentCaller;

    ExplanationResource(ExplanationService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @POST
    @Path("/recommendations/{id}/explain")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "explainRecommendation", summary = "Explain a recommendation", description = WORDS)
    @APIResponse(responseCode = "200", description = "The explanation")
    public Uni<ExplanationView> explainRecommendation(@RestPath UUID id) {
        return service.explainRecommendation(currentCaller.get(), id);
    }

    @POST
    @Path("/failures/{id}/explain")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "explainFailure", summary = "Explain a failure", description = WORDS)
    @APIResponse(responseCode = "200", description = "The explanation")
    public Uni<ExplanationView> explainFailure(@RestPath UUID id) {
        return service.explainFailure(currentCaller.get(), id);
    }
}
