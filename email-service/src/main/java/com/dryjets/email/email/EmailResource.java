package com.dryjets.email.email;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The gateway to a campaign's mails. */
@Path("/marketing/email")
@Tag(name = "Mails")
@APIResponse(responseCode = "401", description = "No valid token.")
@APIResponse(responseCode = "403", description = "The role does not allow it.")
public class EmailResource {

    private final EmailService emails;
    private final CurrentCaller currentCaller;

    EmailResource(EmailService emails, CurrentCaller currentCaller) {
        this.emails = emails;
        this.currentCaller = currentCaller;
    }

    @POST
    @Path("/create")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Writes a mail for a campaign")
    @APIResponse(responseCode = "201", description = "The draft.")
    @APIResponse(responseCode = "400", description = "A field is not valid.")
    @APIResponse(responseCode = "409", description = "The campaign is over.")
    @APIResponse(responseCode = "422", description = "There is no such campaign, or the Idempotency-Key was used.")
    public Uni<RestResponse<EmailView>> create(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CreateEmail request) {
        return emails.create(currentCaller.get(), key, request)
                .map(email -> ResponseBuilder.<EmailView>created(URI.create("/marketing/email/" + email.id()))
                        .entity(email)
                        .header("ETag", ETag.of(email.version()))
                        .build());
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Lists mails, of one campaign where it is named")
    @APIResponse(responseCode = "200", description = "A page of mails, the oldest first.")
    @APIResponse(responseCode = "400", description = "The limit or the cursor is not valid.")
    public Uni<Page<EmailView>> list(
            @QueryParam("campaignId") UUID campaignId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return emails.list(currentCaller.get(), campaignId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One mail, with the progress of its sending")
    @APIResponse(responseCode = "200", description = "The mail.")
    @APIResponse(responseCode = "404", description = "There is no such mail.")
    public Uni<RestResponse<EmailView>> get(@PathParam("id") UUID id) {
        return emails.get(currentCaller.get(), id).map(EmailResource::ok);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Changes what is given of a draft or scheduled mail")
    @APIResponse(responseCode = "200", description = "The mail as it is now.")
    @APIResponse(responseCode = "400", description = "A field is not valid.")
    @APIResponse(responseCode = "404", description = "There is no such mail.")
    @APIResponse(responseCode = "409", description = "Its sending has started, or it is over.")
    @APIResponse(responseCode = "412", description = "It was changed since it was read.")
    public Uni<RestResponse<EmailView>> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeEmail request) {
        return emails.change(currentCaller.get(), id, ifMatch, request).map(EmailResource::ok);
    }

    @GET
    @Path("/{id}/preview")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The mail as it would go out, without counting anything")
    @APIResponse(responseCode = "200", description = "HTML and plain text; neither where it has no content yet.")
    @APIResponse(responseCode = "404", description = "There is no such mail.")
    public Uni<EmailPreview> preview(@PathParam("id") UUID id) {
        return emails.preview(currentCaller.get(), id);
    }

    @POST
    @Path("/{id}/validate")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Says whether the mail could go out now; changes nothing")
    @APIResponse(responseCode = "200", description = "What is missing, if anything.")
    @APIResponse(responseCode = "404", description = "There is no such mail.")
    public Uni<EmailReadiness> validate(@PathParam("id") UUID id) {
        return emails.validate(currentCaller.get(), id);
    }

    @POST
    @Path("/{id}/schedule")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Puts the mail on a time, or on another one")
    @APIResponse(responseCode = "200", description = "The scheduled mail.")
    @APIResponse(responseCode = "400", description = "The time is not valid.")
    @APIResponse(responseCode = "404", description = "There is no such mail.")
    @APIResponse(responseCode = "409", description = "It is not ready, or not in a state to be scheduled.")
    @APIResponse(responseCode = "412", description = "It was changed since it was read.")
    public Uni<RestResponse<EmailView>> schedule(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ScheduleEmail request) {
        return emails.schedule(currentCaller.get(), id, ifMatch, request.scheduledTime())
                .map(EmailResource::ok);
    }

    @POST
    @Path("/{id}/send")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Sends the mail now")
    @APIResponse(responseCode = "202", description = "It goes out; its progress is at the Location.")
    @APIResponse(responseCode = "404", description = "There is no such mail.")
    @APIResponse(responseCode = "409", description = "It is not ready, or not in a state to be sent.")
    public Uni<RestResponse<EmailView>> send(@PathParam("id") UUID id) {
        return emails.schedule(currentCaller.get(), id, null, null)
                .map(email -> ResponseBuilder.<EmailView>accepted(email)
                        .location(URI.create("/marketing/email/" + id))
                        .build());
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Holds the mail; its sending stops when the batch that is under way is out")
    @APIResponse(responseCode = "200", description = "The paused mail.")
    @APIResponse(responseCode = "404", description = "There is no such mail.")
    @APIResponse(responseCode = "409", description = "It is neither scheduled nor being sent.")
    public Uni<RestResponse<EmailView>> pause(@PathParam("id") UUID id) {
        return emails.pause(currentCaller.get(), id).map(EmailResource::ok);
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Goes on where the mail was paused")
    @APIResponse(responseCode = "200", description = "The mail.")
    @APIResponse(responseCode = "404", description = "There is no such mail.")
    @APIResponse(responseCode = "409", description = "It is not paused, or its campaign is.")
    public Uni<RestResponse<EmailView>> resume(@PathParam("id") UUID id) {
        return emails.resume(currentCaller.get(), id).map(EmailResource::ok);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Takes the mail back for good; what has gone out stays out")
    @APIResponse(responseCode = "200", description = "The cancelled mail.")
    @APIResponse(responseCode = "404", description = "There is no such mail.")
    @APIResponse(responseCode = "409", description = "There is nothing left to cancel.")
    public Uni<RestResponse<EmailView>> cancel(@PathParam("id") UUID id) {
        return emails.cancel(currentCaller.get(), id).map(EmailResource::ok);
    }

    private static RestResponse<EmailView> ok(EmailView email) {
        return ResponseBuilder.ok(email)
                .header("ETag", ETag.of(email.version()))
                .build();
    }
}
