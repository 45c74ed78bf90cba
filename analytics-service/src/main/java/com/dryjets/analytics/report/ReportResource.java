package com.dryjets.analytics.report;

import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.ReportScope.Subject;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.analytics.report.page.ReportPrinter;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Creates reports as JSON, HTML or PDF. */
@Path("/marketing/analytics/campaigns/{id}/report")
@Tag(name = "Reports")
public class ReportResource {

    private static final String PDF = "application/pdf";
    private static final MediaType PDF_TYPE = MediaType.valueOf(PDF);

    private final ReportService reports;
    private final ReportPrinter printer;
    private final CurrentCaller currentCaller;

    ReportResource(ReportService reports, ReportPrinter printer, CurrentCaller currentCaller) {
        this.reports = reports;
        this.printer = printer;
        this.currentCaller = currentCaller;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, PDF})
    @Operation(
            operationId = "createReport",
            summary = "Create a report as JSON, HTML or PDF",
            description =
                    "The Accept header selects the format. Everything in the report covers only the requested days"
                            + " and channels. Nothing is stored: the same request later reports the metrics of that time.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Report.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "406", description = "None of the accepted media types is available.")
    public Uni<Response> report(@PathParam("id") UUID id, @NotNull CreateReport wanted, @Context Request request) {
        Subject subject = new Subject(currentCaller.get().tenant(), id);
        MediaType type = accepted(request);
        return reports.report(subject, ReportType.of(wanted.reportType()), wanted.scope())
                .chain(report -> print(report, type))
                .map(body -> Response.ok(body, type)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build());
    }

    private Uni<?> print(Report report, MediaType type) {
        if (type.equals(PDF_TYPE)) {
            return printer.pdf(report);
        }
        return Uni.createFrom().item(type.equals(MediaType.TEXT_HTML_TYPE) ? printer.html(report) : report);
    }

    private static MediaType accepted(Request request) {
        Variant variant = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE, PDF_TYPE)
                        .build());
        return variant == null ? MediaType.APPLICATION_JSON_TYPE : variant.getMediaType();
    }
}
