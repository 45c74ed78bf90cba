package com.dryjets.analytics.export;

import com.dryjets.analytics.report.ReportScope.Subject;
import com.dryjets.analytics.report.ReportType;
import com.dryjets.kit.problem.ProblemBody;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
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

/** The REST gateway to exports. */
@Path("/marketing/analytics/campaigns/{id}/export")
@Tag(name = "Reports")
public class ExportResource {

    private final ExportService exports;
    private final CurrentCaller currentCaller;

    ExportResource(ExportService exports, CurrentCaller currentCaller) {
        this.exports = exports;
        this.currentCaller = currentCaller;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A report or all records as a file",
            description =
                    "Sent as it is read: a receiver that takes its time slows down the reading, and an export needs"
                            + " the same memory whatever its size. In CSV, texts that a spreadsheet would take for a formula"
                            + " begin with an apostrophe; numbers are never changed. Records are in no particular order.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "400",
            description = "The type, the format, a channel or a date is not valid; errors says which",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "401",
            description = "A valid token is needed",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "403",
            description = "The role does not allow this",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such campaign, or it is another tenant's",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many exports of records run at once; Retry-After says when to try again",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public RestMulti<byte[]> export(@PathParam("id") UUID id, @NotNull CreateExport wanted) {
        Subject subject = new Subject(currentCaller.get().tenant(), id);
        ExportFormat format = ExportFormat.of(wanted.format());
        Uni<Export> export = wanted.wantsRecords()
                ? exports.records(subject, wanted.scope(), format)
                : exports.report(subject, ReportType.of(wanted.reportType()), wanted.scope(), format);
        return RestMulti.fromUniResponse(export, Export::pieces, Export::headers);
    }
}
