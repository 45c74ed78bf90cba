package com.dryjets.email.abtest;

import com.dryjets.email.email.EmailPreview;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A/B tests over REST. */
@Path("/marketing/email/{id}/ab-test")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "A/B tests")
public class AbTestResource {

    private final AbTestService tests;
    private final AbTestDecisions decisions;
    private final ResultsService results;
    private final CurrentCaller currentCaller;

    AbTestResource(
            AbTestService tests, AbTestDecisions decisions, ResultsService results, CurrentCaller currentCaller) {
        this.tests = tests;
        this.decisions = decisions;
        this.results = results;
        this.currentCaller = currentCaller;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "createAbTest",
            summary = "Test variants of an email",
            description =
                    "When the email is sent, a share of its audience gets the variants in equal parts. The rest waits, and"
                            + " then gets the variant that has won. A contact always belongs to the same part of an email's audience.")
    @APIResponse(
            responseCode = "201",
            description = "The test; Location has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AbTestView.class)))
    @APIResponse(responseCode = "409", description = "The email has a test already, or its sending has started.")
    @APIResponse(
            responseCode = "422",
            description = "A template was not found, or the Idempotency-Key was used for another request.")
    public Uni<RestResponse<AbTestView>> create(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid CreateAbTest request) {
        return tests.create(currentCaller.get(), id, key, request)
                .map(test -> ETag.created("/marketing/email/" + id + "/ab-test", test, test.version()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getAbTest", summary = "Get the A/B test of an email")
    @APIResponse(responseCode = "200", description = "The test and, once there is one, its decision.")
    public Uni<RestResponse<AbTestView>> get(@PathParam("id") UUID id) {
        return tests.get(currentCaller.get(), id).map(AbTestResource::tagged);
    }

    @PATCH
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "updateAbTest",
            summary = "Update the A/B test of an email that was not sent yet",
            description = "Omitted fields keep their values.")
    @APIResponse(responseCode = "200", description = "The updated test.")
    @APIResponse(responseCode = "409", description = "The sending of the email has started.")
    @APIResponse(responseCode = "422", description = "A template was not found.")
    public Uni<RestResponse<AbTestView>> update(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeAbTest request) {
        return tests.update(currentCaller.get(), id, ifMatch, request).map(AbTestResource::tagged);
    }

    @DELETE
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "deleteAbTest",
            summary = "Delete the A/B test of an email that was not sent yet",
            description = "Everybody then gets the email as it is.")
    @APIResponse(responseCode = "204", description = "The test was deleted.")
    @APIResponse(responseCode = "409", description = "The sending of the email has started.")
    public Uni<Void> delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return tests.delete(currentCaller.get(), id, ifMatch);
    }

    @POST
    @Path("/winner")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "chooseAbTestWinner",
            summary = "End an A/B test with a variant of your choice",
            description =
                    "The rest of the audience gets this variant. The test records who chose it and what it had shown. Repeating"
                            + " the request changes nothing.")
    @APIResponse(responseCode = "200", description = "The decided test.")
    @APIResponse(
            responseCode = "409",
            description = "The test has not started, is decided for another variant, or ended with its email.")
    public Uni<RestResponse<AbTestView>> choose(@PathParam("id") UUID id, @NotNull @Valid ChooseWinner request) {
        return decisions.choose(currentCaller.get(), id, request).map(AbTestResource::tagged);
    }

    @GET
    @Path("/results")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getAbTestResults", summary = "Get what an A/B test shows so far")
    @APIResponse(responseCode = "200", description = "The metrics of each variant, and the outcome in words.")
    public Uni<AbTestResults> results(@PathParam("id") UUID id) {
        return results.get(currentCaller.get(), id);
    }

    @GET
    @Path("/variants/{name}/preview")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "previewAbTestVariant", summary = "Preview a variant as recipients will see it")
    @APIResponse(
            responseCode = "200",
            description = "HTML and plain text, without tracking; both absent without content.")
    public Uni<EmailPreview> preview(@PathParam("id") UUID id, @PathParam("name") String name) {
        return results.preview(currentCaller.get(), id, name);
    }

    private static RestResponse<AbTestView> tagged(AbTestView test) {
        return ETag.tagged(test, test.version());
    }
}
