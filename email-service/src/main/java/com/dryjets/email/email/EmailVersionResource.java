package com.dryjets.email.email;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What emails said before, over REST. */
@Path("/marketing/email/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emails")
public class EmailVersionResource {

    private final EmailVersionService versions;
    private final CurrentCaller currentCaller;

    EmailVersionResource(EmailVersionService versions, CurrentCaller currentCaller) {
        this.versions = versions;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listEmailVersions",
            summary = "List the versions of an email's content",
            description =
                    "Changes of the subject, the preview text, the language, the design or the text add a version. What one"
                            + " person does to a design within ten minutes is one version. The newest 50 are kept, and the one"
                            + " that was approved last.")
    @APIResponse(responseCode = "200", description = "A page of versions, from the newest.")
    public Uni<Page<EmailVersionSummary>> list(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return versions.list(currentCaller.get(), id, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{version}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getEmailVersion", summary = "Get an email as it was in a version")
    @APIResponse(responseCode = "200", description = "The content as it was, in the brand of today.")
    public Uni<EmailVersionView> get(@PathParam("id") UUID id, @PathParam("version") int version) {
        return versions.get(currentCaller.get(), id, version);
    }

    @POST
    @Path("/{version}/restore")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "restoreEmailVersion",
            summary = "Restore a version of an email",
            description = "Adds a version with the same content, so that nothing is lost.")
    @APIResponse(responseCode = "200", description = "The email with its new version.")
    @APIResponse(
            responseCode = "409",
            description = "Sending has started, or the email is scheduled and would no longer be ready to be sent.")
    public Uni<RestResponse<EmailView>> restore(
            @PathParam("id") UUID id, @PathParam("version") int version, @HeaderParam("If-Match") String ifMatch) {
        return versions.restore(currentCaller.get(), id, ifMatch, version).map(EmailVersionResource::tagged);
    }

    @POST
    @Path("/{version}/dismiss")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "dismissEmailVersion",
            summary = "Keep an email as it is beside newly approved content",
            description =
                    "If content is approved again after somebody has changed its email, the email stays as it is and offers the"
                            + " approved content as a version. This withdraws the offer; the version stays. Repeating the request"
                            + " changes nothing.")
    @APIResponse(responseCode = "200", description = "The email, which offers no other content.")
    @APIResponse(
            responseCode = "409",
            description = "The version is not the one that was approved last, or sending has started.")
    public Uni<RestResponse<EmailView>> dismiss(@PathParam("id") UUID id, @PathParam("version") int version) {
        return versions.dismiss(currentCaller.get(), id, version).map(EmailVersionResource::tagged);
    }

    private static RestResponse<EmailView> tagged(EmailView email) {
        return ETag.tagged(email, email.version());
    }
}
