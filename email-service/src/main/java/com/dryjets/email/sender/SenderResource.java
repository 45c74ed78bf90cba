package com.dryjets.email.sender;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Senders over REST. */
@Path("/marketing/email/senders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Senders")
public class SenderResource {

    private final SenderService senders;
    private final CurrentCaller currentCaller;

    SenderResource(SenderService senders, CurrentCaller currentCaller) {
        this.senders = senders;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSenders", summary = "List senders", description = "From the oldest to the newest.")
    @APIResponse(responseCode = "200", description = "A page of senders.")
    public Uni<Page<SenderView>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return senders.list(currentCaller.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getSender", summary = "Get a sender")
    @APIResponse(responseCode = "200", description = "The sender, with the DNS records that its domain should publish.")
    public Uni<RestResponse<SenderView>> get(@PathParam("id") UUID id) {
        return senders.get(currentCaller.get(), id).map(SenderResource::tagged);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "createSender",
            summary = "Create a sender",
            description =
                    "A key for DKIM is created with it. Publish the records in the answer, then verify the sender."
                            + " Without a route, the platform's mail server delivers. A mail server of your own must accept"
                            + " the platform's return-path domain in envelope senders, to which bounces return. An account"
                            + " of your own at SendGrid or SES reports to the webhookUrl in the answer, once its"
                            + " verificationKey or topicArn is part of the route.")
    @APIResponse(
            responseCode = "201",
            description = "The sender; Location has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SenderView.class)))
    @APIResponse(responseCode = "409", description = "A sender with this address already exists.")
    public Uni<RestResponse<SenderView>> create(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CreateSender request) {
        return senders.create(currentCaller.get(), key, request)
                .map(sender -> ETag.created("/marketing/email/senders/" + sender.id(), sender, sender.version()));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "updateSender",
            summary = "Update a sender",
            description =
                    "Omitted fields keep their values; an empty text removes one. A route replaces the former one as a"
                            + " whole; only its secret stays if none is given and it still fits. Another kind of route or"
                            + " another server may need another SPF record: verify the sender again then. Limits of a route"
                            + " hold over all replicas, for all emails of the sender, and take effect within seconds.")
    @APIResponse(responseCode = "200", description = "The updated sender.")
    public Uni<RestResponse<SenderView>> update(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeSender request) {
        return senders.update(currentCaller.get(), id, ifMatch, request).map(SenderResource::tagged);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "deleteSender",
            summary = "Delete a sender",
            description =
                    "Its key is lost. Emails that are being sent as this address are paused; drafts need another sender.")
    @APIResponse(responseCode = "204", description = "The sender was deleted.")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return senders.delete(currentCaller.get(), id);
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "verifySender",
            summary = "Verify a sender's domain",
            description =
                    "Looks up the DKIM, SPF and DMARC records of the domain, and says for each what to publish and what"
                            + " was found. Once all three are valid, emails can be sent as this address, signed with its"
                            + " key.")
    @APIResponse(responseCode = "200", description = "The sender with the findings.")
    public Uni<RestResponse<SenderView>> verify(@PathParam("id") UUID id) {
        return senders.verify(currentCaller.get(), id).map(SenderResource::tagged);
    }

    private static RestResponse<SenderView> tagged(SenderView sender) {
        return ETag.tagged(sender, sender.version());
    }
}
