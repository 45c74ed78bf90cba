package com.dryjets.analytics.report;

import com.dryjets.analytics.report.model.ReportScope.Subject;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Exports reports and records as files. */
@Path("/marketing/analytics/campaigns/{id}/export")
@Tag(name = "Reports")
public class ExportResource {

    private final ExportService exports;
    private final CurrentCaller currentCaller;
    private final SecurityIdentity identity;

    ExportResource(ExportService exports, CurrentCaller currentCaller, SecurityIdentity identity) {
        this.exports = exports;
        this.currentCaller = currentCaller;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createExport",
            summary = "Export a report or all records as a file",
            description =
                    "The file is sent as it is read, at the client's pace and in constant memory. In CSV, texts that a"
                            + " spreadsheet would take for a formula start with an apostrophe; numbers are never changed."
                            + " Records are in no particular order. Viewers may export reports, but not records.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "429",
            description = "Too many exports of records are running; `Retry-After` says when to try again.")
    public RestMulti<byte[]> export(@PathParam("id") UUID id, @NotNull CreateExport wanted) {
        if (wanted.wantsRecords() && !identity.hasRole(Roles.MARKETER)) {
            throw Problem.forbidden("Only marketers may export records. Choose a report type.");
        }
        Subject subject = new Subject(currentCaller.get().tenant(), id);
        ExportFormat format = ExportFormat.of(wanted.format());
        Uni<Export> export = wanted.wantsRecords()
                ? exports.records(subject, wanted.scope(), format)
                : exports.report(subject, ReportType.of(wanted.reportType()), wanted.scope(), format);
        return RestMulti.fromUniResponse(export, Export::chunks, Export::headers);
    }
}
