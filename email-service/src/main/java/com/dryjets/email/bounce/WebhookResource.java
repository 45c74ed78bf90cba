package com.dryjets.email.bounce;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What email providers report. Public: the provider's signature proves where a request comes from. */
@Path("/marketing/email/webhooks")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    private final SnsWebhook sns;
    private final SendGridWebhook sendGrid;

    WebhookResource(SnsWebhook sns, SendGridWebhook sendGrid) {
        this.sns = sns;
        this.sendGrid = sendGrid;
    }

    @POST
    @Path("/ses")
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(
            operationId = "receiveSesNotification",
            summary = "Receive a notification of Amazon SES through SNS",
            description = "Bounces, complaints, deliveries and delays; each counts once. The topic must be one of the"
                    + " platform's, or the topicArn of a sender's route; then only that tenant's emails are"
                    + " touched. The subscription of such a topic is confirmed.")
    @APIResponse(responseCode = "204", description = "The notification was applied, now or before.")
    @APIResponse(responseCode = "403", description = "The signature is invalid, or the SNS topic is not configured.")
    @RequestBody(
            required = true,
            description = "A message of SNS, as JSON; SNS sends it as text/plain.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<Void> ses(byte[] body) {
        return sns.receive(body);
    }

    @POST
    @Path("/sendgrid")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "receiveSendGridEvents",
            summary = "Receive events of SendGrid's Event Webhook",
            description = "Bounces, drops, spam reports, unsubscribes, deliveries and deferrals; each counts once.")
    @APIResponse(responseCode = "204", description = "The events were applied, now or before.")
    @APIResponse(responseCode = "403", description = "The signature is missing or wrong, or no key is configured.")
    @RequestBody(
            required = true,
            description = "A list of events.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Map.class)))
    public Uni<Void> sendGrid(
            @HeaderParam("X-Twilio-Email-Event-Webhook-Timestamp") String timestamp,
            @HeaderParam("X-Twilio-Email-Event-Webhook-Signature") String signature,
            byte[] body) {
        return sendGrid.receive(new SendGridSignature(timestamp, signature), body);
    }

    @POST
    @Path("/sendgrid/{senderId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "receiveSendGridEventsOfSender",
            summary = "Receive events of a tenant's own account at SendGrid",
            description =
                    "Verified with the key of the sender's route. Events about emails of other tenants are ignored.")
    @APIResponse(responseCode = "204", description = "The events were applied, now or before.")
    @APIResponse(
            responseCode = "403",
            description = "The signature is missing or wrong, or the sender has no route with a key.")
    @RequestBody(
            required = true,
            description = "A list of events.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Map.class)))
    public Uni<Void> sendGridOfSender(
            @PathParam("senderId") UUID senderId,
            @HeaderParam("X-Twilio-Email-Event-Webhook-Timestamp") String timestamp,
            @HeaderParam("X-Twilio-Email-Event-Webhook-Signature") String signature,
            byte[] body) {
        return sendGrid.receiveOf(senderId, new SendGridSignature(timestamp, signature), body);
    }
}
