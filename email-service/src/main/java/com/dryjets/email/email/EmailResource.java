package com.dryjets.email.email;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Emails over REST. */
@Path("/marketing/email")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emails")
public class EmailResource {

    private final EmailDraftService drafts;
    private final EmailService emails;
    private final RetryService retries;
    private final EmailQueries queries;
    private final EmailFindings findings;
    private final CurrentCaller currentCaller;

    EmailResource(
            EmailDraftService drafts,
            EmailService emails,
            RetryService retries,
            EmailQueries queries,
            EmailFindings findings,
            CurrentCaller currentCaller) {
        this.retries = retries;
        this.findings = findings;
        this.drafts = drafts;
        this.emails = emails;
        this.queries = queries;
        this.currentCaller = currentCaller;
    }

    @POST
    @Path("/create")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "createEmail", summary = "Create an email for a campaign")
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EmailView.class)))
    @APIResponse(responseCode = "409", description = "The campaign has ended.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The campaign or the template was not found, or the Idempotency-Key was used for another request.")
    public Uni<RestResponse<EmailView>> create(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CreateEmail request) {
        return drafts.create(currentCaller.get(), key, request)
                .map(email -> ETag.created("/marketing/email/" + email.id(), email, email.version()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listEmails",
            summary = "List emails",
            description =
                    "From the newest to the oldest. `status` may be repeated; `q` finds emails by the starts of words"
                            + " in the subject or the sender's address. The counts apply every filter but the status.")
    @APIResponse(responseCode = "200", description = "A page of emails, and the number of emails by status.")
    public Uni<EmailList> list(
            @QueryParam("status") List<EmailStatus> statuses,
            @QueryParam("campaignId") UUID campaignId,
            @QueryParam("q") String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.list(
                currentCaller.get(), new EmailFilter(statuses, campaignId, q), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getEmail", summary = "Get an email and its sending progress")
    @APIResponse(responseCode = "200", description = "The email.")
    public Uni<RestResponse<EmailView>> get(@PathParam("id") UUID id) {
        return queries.get(currentCaller.get(), id).map(EmailResource::tagged);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "updateEmail",
            summary = "Update a draft or scheduled email",
            description = "Omitted fields keep their values.")
    @APIResponse(responseCode = "200", description = "The updated email.")
    @APIResponse(responseCode = "409", description = "Sending has started, or the email is cancelled or failed.")
    @APIResponse(responseCode = "422", description = "The template was not found.")
    public Uni<RestResponse<EmailView>> update(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeEmail request) {
        return emails.update(currentCaller.get(), id, ifMatch, request).map(EmailResource::tagged);
    }

    @GET
    @Path("/{id}/preview")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "previewEmail",
            summary = "Preview an email as a recipient will see it",
            description = "Without `contactId`, merge tags show their default values.")
    @APIResponse(
            responseCode = "200",
            description = "HTML and plain text, without tracking; both absent without content.")
    @APIResponse(responseCode = "409", description = "The email has invalid merge tags.")
    public Uni<EmailPreview> preview(
            @PathParam("id") UUID id,
            @Parameter(description = "The contact whose values are filled in.") @QueryParam("contactId")
                    UUID contactId) {
        return queries.preview(currentCaller.get(), id, contactId);
    }

    @POST
    @Path("/{id}/validate")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "validateEmail",
            summary = "Check whether an email is ready to be sent, and what should be improved",
            description = "Follows its links and fetches its pictures, which takes some seconds.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it is ready, what is missing, and what should be improved.")
    public Uni<EmailReadiness> validate(@PathParam("id") UUID id) {
        return findings.validate(currentCaller.get(), id);
    }

    @POST
    @Path("/{id}/schedule")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "scheduleEmail",
            summary = "Schedule or reschedule an email",
            description =
                    "It waits for the launch of its campaign. With `byRecipientTimeZone` each recipient gets it at the time"
                            + " of day of `scheduledTime` in `timeZone`, in their own time zone. Recipients without a time zone use that of"
                            + " the quiet hours, or UTC. With `bestTimeWithinHours` each recipient gets it once within so many hours, at"
                            + " the hour of the week that is the most promising by their own opens and clicks, those of the audience and"
                            + " those of all contacts. One in ten gets it at a random hour instead, which shows what the chosen hours"
                            + " bring; see `GET /marketing/email/{id}/send-times`.")
    @APIResponse(responseCode = "200", description = "The scheduled email.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The email is not ready, its status does not allow scheduling, or it has an A/B test and is to be sent at"
                            + " best times.")
    public Uni<RestResponse<EmailView>> schedule(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ScheduleEmail request) {
        return emails.schedule(currentCaller.get(), id, key, ifMatch, request).map(EmailResource::tagged);
    }

    @POST
    @Path("/{id}/send")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "sendEmail", summary = "Send an email now")
    @APIResponse(
            responseCode = "202",
            description = "Sending starts within seconds; follow its progress at Location.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EmailView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The campaign was not launched, the email is not ready, or its status does not allow sending.")
    public Uni<RestResponse<EmailView>> send(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        return emails.send(currentCaller.get(), id, key)
                .map(email -> ResponseBuilder.<EmailView>accepted(email)
                        .location(URI.create("/marketing/email/" + id))
                        .build());
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "pauseEmail",
            summary = "Pause an email",
            description = "Sending stops after the batches that are already in progress.")
    @APIResponse(responseCode = "200", description = "The paused email.")
    @APIResponse(responseCode = "409", description = "The email is neither scheduled nor being prepared or sent.")
    public Uni<RestResponse<EmailView>> pause(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        return emails.pause(currentCaller.get(), id, key).map(EmailResource::tagged);
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "resumeEmail", summary = "Resume a paused email")
    @APIResponse(responseCode = "200", description = "The resumed email.")
    @APIResponse(responseCode = "409", description = "The email is not paused, or its campaign is paused or has ended.")
    public Uni<RestResponse<EmailView>> resume(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        return emails.resume(currentCaller.get(), id, key).map(EmailResource::tagged);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "cancelEmail",
            summary = "Cancel an email",
            description = "This cannot be undone. Copies that were already sent are not affected.")
    @APIResponse(responseCode = "200", description = "The cancelled email.")
    @APIResponse(responseCode = "409", description = "The email is already sent, cancelled or failed.")
    public Uni<RestResponse<EmailView>> cancel(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        return emails.cancel(currentCaller.get(), id, key).map(EmailResource::tagged);
    }

    @POST
    @Path("/{id}/retry-failed")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "retryFailedRecipients",
            summary = "Try recipients again that were given up",
            description =
                    "Recipients who received the email, bounced or were skipped are left alone. Repeating the request changes"
                            + " nothing.")
    @APIResponse(
            responseCode = "202",
            description = "The email, which is being sent again if there is a recipient to retry.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EmailView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Sending has not started or was cancelled, or the campaign is paused or has ended.")
    public Uni<RestResponse<EmailView>> retryFailed(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "Whether to include recipients with the state UNKNOWN, some of whom then receive"
                                            + " the email twice.")
                    @QueryParam("includeUnknown")
                    @DefaultValue("false")
                    boolean includeUnknown) {
        return retries.retryFailed(currentCaller.get(), id, includeUnknown)
                .map(email -> ResponseBuilder.<EmailView>accepted(email)
                        .location(URI.create("/marketing/email/" + id))
                        .build());
    }

    private static RestResponse<EmailView> tagged(EmailView email) {
        return ETag.tagged(email, email.version());
    }
}
