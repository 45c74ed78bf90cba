package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.workflow.StepName;
import com.dryjets.campaign.workflow.WorkflowView;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people do to a workflow. */
@Path("/marketing/campaigns/{id}")
@Tag(name = "Workflow")
@APIResponse(responseCode = "404", description = "There is no such campaign or step")
public class WorkflowResource {

    private final CurrentCaller caller;
    private final WorkflowService service;

    WorkflowResource(CurrentCaller caller, WorkflowService service) {
        this.caller = caller;
        this.service = service;
    }

    @POST
    @Path("/execute-workflow")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            summary = "Runs the next step now",
            description =
                    "A step that has failed is done once more, one that has become possible is taken; one at a time.")
    @APIResponse(responseCode = "200", description = "The workflow with the step begun or done")
    @APIResponse(responseCode = "409", description = "A step is under way, or the campaign is not active")
    public Uni<WorkflowView> execute(UUID id) {
        return service.execute(caller.get(), id);
    }

    @POST
    @Path("/workflow/{step}/retry")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            summary = "Does a step that has failed once more",
            description = "Channels keep what they have scheduled and add what is missing. VALIDATE launches again.")
    @APIResponse(responseCode = "200", description = "The workflow with the step under way")
    @APIResponse(responseCode = "409", description = "The step has not failed, or the campaign is not active")
    public Uni<WorkflowView> retry(UUID id, StepName step) {
        return service.retry(caller.get(), id, step);
    }
}
