package com.dryjets.email.testsend;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
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
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Test copies over REST. */
@Path("/marketing/email/{id}/test-send")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emails")
public class TestSendResource {

    private final TestSendService service;
    private final CurrentCaller currentCaller;

    TestSendResource(TestSendService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "sendTestEmail",
            summary = "Send test copies of an email",
            description =
                    "To up to ten addresses, at once and in any status. The subject starts with “[Test]”; nothing is"
                            + " tracked or counted, and the links to unsubscribe and to view in the browser lead nowhere.")
    @APIResponse(
            responseCode = "202",
            description = "The queued copies; see getTransactionalEmail for what becomes of them.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SentTest.class)))
    @APIResponse(
            responseCode = "409",
            description = "The email has no content yet, has invalid merge tags, or its sender is not verified.")
    public Uni<RestResponse<SentTest>> send(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid SendTest request) {
        return service.send(currentCaller.get(), id, key, request)
                .map(sent -> RestResponse.status(Status.ACCEPTED, sent));
    }
}
