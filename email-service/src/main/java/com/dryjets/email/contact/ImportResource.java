package com.dryjets.email.contact;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Contact files over REST. */
@Path("/marketing/email/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportService imports;
    private final CurrentCaller currentCaller;

    ImportResource(ImportService imports, CurrentCaller currentCaller) {
        this.imports = imports;
        this.currentCaller = currentCaller;
    }

    @POST
    @Path("/import")
    // Browsers call a CSV file what the system does, which may be Excel's type; a workbook is refused with advice.
    @Consumes({"text/csv", "text/tab-separated-values", "application/vnd.ms-excel", XLSX})
    @Blocking
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "importContacts",
            summary = "Import contacts from a CSV file",
            description =
                    "The encoding and the separator are detected. The first line names the columns: `email` is required"
                            + " (a file that starts with a contact has only its addresses imported, unless the dry run is used to name"
                            + " its columns);"
                            + " `key`, `first_name`, `last_name`, `time_zone`, `locale`, `tags` (separated by semicolons), `consent`,"
                            + " `consent_source` and `consent_at` are optional; every other column is a field of its own. A contact is"
                            + " identified by its key, or else by its address. Existing contacts are updated; an empty cell leaves its"
                            + " field as it is. Importing the same file again changes nothing. A suppressed address stays suppressed.")
    @APIResponse(
            responseCode = "200",
            description = "The import of a small file is complete.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The import continues; see Location for its progress.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public Uni<RestResponse<ImportView>> upload(
            InputStream file,
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("charset") String charset,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return imports.upload(currentCaller.get(), key, file, charset, dryRun).map(ImportResource::answer);
    }

    @GET
    @Path("/imports")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listContactImports",
            summary = "List imports of contact files",
            description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page of imports, without their rejected rows.")
    public Uni<Page<ImportView>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return imports.list(currentCaller.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/imports/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getContactImport", summary = "Get the progress of an import")
    @APIResponse(responseCode = "200", description = "The import.")
    public Uni<ImportView> get(@PathParam("id") UUID id) {
        return imports.get(currentCaller.get(), id);
    }

    @POST
    @Path("/imports/{id}/run")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "runContactImport",
            summary = "Import a file after its dry run",
            description = "With the suggested targets of its columns, or others. With dryRun, checks the file again.")
    @APIResponse(
            responseCode = "200",
            description = "The import of a small file is complete.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The import continues; see Location for its progress.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The file was not checked, is being imported already, or is no longer stored.")
    public Uni<RestResponse<ImportView>> run(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid RunImport request) {
        return imports.run(currentCaller.get(), id, key, request).map(ImportResource::answer);
    }

    @DELETE
    @Path("/imports/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "cancelContactImport",
            summary = "Cancel an import",
            description = "Rows that were imported stay.")
    @APIResponse(responseCode = "200", description = "The cancelled import.")
    @APIResponse(responseCode = "409", description = "The import has ended.")
    public Uni<ImportView> cancel(@PathParam("id") UUID id) {
        return imports.cancel(currentCaller.get(), id);
    }

    @GET
    @Path("/imports/{id}/rejected")
    @Produces("text/csv")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "downloadRejectedRows",
            summary = "Download the rejected rows of an import",
            description =
                    "CSV: line, reason and the cells. Cells that a spreadsheet would take for a formula start with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The rejected rows.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<byte[]> rejected(@PathParam("id") UUID id) {
        return RestMulti.fromUniResponse(
                imports.rejected(currentCaller.get(), id),
                rows -> rows,
                rows -> Map.of(
                        HttpHeaders.CONTENT_TYPE,
                        List.of("text/csv;charset=UTF-8"),
                        HttpHeaders.CONTENT_DISPOSITION,
                        List.of("attachment; filename=\"rejected.csv\"")));
    }

    private static RestResponse<ImportView> answer(ImportView view) {
        if (view.ended()) {
            return RestResponse.ok(view);
        }
        return ResponseBuilder.<ImportView>accepted(view)
                .header(HttpHeaders.LOCATION, "/marketing/email/contacts/imports/" + view.id())
                .build();
    }
}
