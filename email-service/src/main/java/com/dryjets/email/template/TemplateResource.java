package com.dryjets.email.template;

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

/** Templates over REST. */
@Path("/marketing/email/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class TemplateResource {

    private final TemplateService templates;
    private final CurrentCaller currentCaller;

    TemplateResource(TemplateService templates, CurrentCaller currentCaller) {
        this.templates = templates;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/list")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listTemplates",
            summary = "List the templates",
            description = "The built-in templates first, then your own from the oldest.")
    @APIResponse(responseCode = "200", description = "A page of templates.")
    public Uni<Page<TemplateSummary>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return templates.list(currentCaller.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getTemplate", summary = "Get a template as it looks with your brand")
    @APIResponse(responseCode = "200", description = "The template.")
    public Uni<RestResponse<TemplateView>> get(@PathParam("id") UUID id) {
        return templates.get(currentCaller.get(), id).map(TemplateResource::tagged);
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "createTemplate", summary = "Create a template")
    @APIResponse(
            responseCode = "201",
            description = "The template; Location has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TemplateView.class)))
    @APIResponse(responseCode = "409", description = "Another template has this name.")
    @APIResponse(
            responseCode = "422",
            description = "The template to copy was not found, or the Idempotency-Key was used for another request.")
    public Uni<RestResponse<TemplateView>> create(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CreateTemplate request) {
        return templates
                .create(currentCaller.get(), key, request)
                .map(template ->
                        ETag.created("/marketing/email/templates/" + template.id(), template, template.version()));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "updateTemplate",
            summary = "Update a template",
            description =
                    "Adds a version; omitted fields keep their values. Emails that were made from the template stay"
                            + " as they are.")
    @APIResponse(responseCode = "200", description = "The updated template.")
    @APIResponse(responseCode = "409", description = "Another template has this name, or the template is built in.")
    @APIResponse(responseCode = "422", description = "The template to copy was not found.")
    public Uni<RestResponse<TemplateView>> update(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeTemplate request) {
        return templates.update(currentCaller.get(), id, ifMatch, request).map(TemplateResource::tagged);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "deleteTemplate",
            summary = "Delete a template with all its versions",
            description = "Emails that were made from it stay as they are.")
    @APIResponse(responseCode = "204", description = "The template was deleted.")
    @APIResponse(responseCode = "409", description = "The template is built in.")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return templates.delete(currentCaller.get(), id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listTemplateVersions", summary = "List the versions of a template")
    @APIResponse(responseCode = "200", description = "A page of versions, from the newest.")
    public Uni<Page<TemplateVersionView>> versions(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return templates.versions(currentCaller.get(), id, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}/versions/{version}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getTemplateVersion", summary = "Get a template as it was in a version")
    @APIResponse(responseCode = "200", description = "The template as it was.")
    public Uni<TemplateView> version(@PathParam("id") UUID id, @PathParam("version") long version) {
        return templates.getVersion(currentCaller.get(), id, version);
    }

    @POST
    @Path("/{id}/versions/{version}/restore")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "restoreTemplateVersion",
            summary = "Restore a version of a template",
            description = "Adds a version with the same content, so that nothing is lost.")
    @APIResponse(responseCode = "200", description = "The template with its new version.")
    @APIResponse(
            responseCode = "409",
            description = "Another template has the name of that version now, or the template is built in.")
    public Uni<RestResponse<TemplateView>> restore(
            @PathParam("id") UUID id, @PathParam("version") long version, @HeaderParam("If-Match") String ifMatch) {
        return templates.restore(currentCaller.get(), id, ifMatch, version).map(TemplateResource::tagged);
    }

    private static RestResponse<TemplateView> tagged(TemplateView template) {
        return ETag.tagged(template, template.version());
    }
}
