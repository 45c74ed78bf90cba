package com.dryjets.email.transactional;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Transactional emails over REST. */
@Path("/marketing/email/transactional")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transactional emails")
public class TransactionalResource {

    private final TransactionalService service;
    private final CurrentCaller currentCaller;

    TransactionalResource(TransactionalService service, CurrentCaller currentCaller) {
        this.service = service;
        this.currentCaller = currentCaller;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "sendTransactionalEmail",
            summary = "Send one email to one person",
            description =
                    "By a template and data, before all emails of campaigns. It is neither tracked nor counted, and"
                            + " reaches people who unsubscribed from marketing, but no address that bounced, complained, or was"
                            + " suppressed by hand.")
    @APIResponse(
            responseCode = "202",
            description = "The queued email, or the one that this external id was used for before; Location has its"
                    + " address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TransactionalView.class)))
    @APIResponse(responseCode = "409", description = "The external id was used for an email to another address.")
    @APIResponse(
            responseCode = "422",
            description = "The template or the sender does not suit, or the template needs data that is missing.")
    public Uni<RestResponse<TransactionalView>> send(@NotNull @Valid SendTransactional request) {
        return service.send(currentCaller.get(), request)
                .map(email -> ResponseBuilder.create(Status.ACCEPTED, email)
                        .location(URI.create("/marketing/email/transactional/" + email.id()))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getTransactionalEmail",
            summary = "Get what became of a transactional email or a test copy",
            description = "It is known for 30 days.")
    @APIResponse(responseCode = "200", description = "The email.")
    public Uni<TransactionalView> get(@PathParam("id") UUID id) {
        return service.get(currentCaller.get(), id);
    }
}
