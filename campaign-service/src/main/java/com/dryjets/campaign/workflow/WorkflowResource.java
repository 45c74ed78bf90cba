package com.dryjets.campaign.workflow;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A campaign's launch workflow. */
@Path("/marketing/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflow")
public class WorkflowResource {

    private final CurrentCaller caller;
    private final WorkflowService service;

    WorkflowResource(CurrentCaller caller, WorkflowService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @Path("/workflow-status")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getWorkflow", summary = "Get a campaign's workflow")
    @APIResponse(
            responseCode = "200",
            description = "The steps with attempts and errors, and the channels' answers; no steps before the launch.")
    public Uni<WorkflowView> get(UUID id) {
        return service.get(caller.get(), id);
    }

    @POST
    @Path("/execute-workflow")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "runNextWorkflowStep",
            summary = "Run the next step now",
            description = "Retries the failed step, or completes the steps whose conditions are met.")
    @APIResponse(responseCode = "200", description = "The workflow after the step was started or completed.")
    @APIResponse(responseCode = "409", description = "A step is running already, or the campaign is not active.")
    public Uni<WorkflowView> runNext(UUID id) {
        return service.runNext(caller.get(), id);
    }

    @POST
    @Path("/workflow/{step}/retry")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "retryWorkflowStep",
            summary = "Retry a failed step",
            description = "Channels keep what they have scheduled and add what is missing. VALIDATE launches again.")
    @APIResponse(responseCode = "200", description = "The workflow with the step running.")
    @APIResponse(responseCode = "409", description = "The step has not failed, or the campaign is not active.")
    public Uni<WorkflowView> retry(UUID id, StepName step) {
        return service.retry(caller.get(), id, step);
    }
}
