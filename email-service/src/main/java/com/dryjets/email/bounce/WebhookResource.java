package com.dryjets.email.bounce;

import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private final ReportIntake intake;
    private final BounceConfig config;
    private final Clock clock;

    WebhookResource(SnsWebhook sns, ReportIntake intake, BounceConfig config, Clock clock) {
        this.sns = sns;
        this.intake = intake;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Path("/ses")
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(
            operationId = "receiveSesNotification",
            summary = "Receive a notification of Amazon SES through SNS",
            description =
                    "Bounces, complaints, deliveries and delays; each counts once. The subscription of a configured"
                            + " topic is confirmed.")
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
        String key = config.sendgrid().publicKey().orElse("");
        if (!SendGridSignature.isValid(key, timestamp, signature, body)) {
            throw Problem.forbidden("The request is not signed with the configured verification key of SendGrid.");
        }
        List<ReceivedReport> reports = SendGridEvents.read(body, clock.instant())
                .orElseThrow(() -> Problem.badField("", "must be a list of events"));
        return intake.applyAll(reports).replaceWithVoid();
    }
}
