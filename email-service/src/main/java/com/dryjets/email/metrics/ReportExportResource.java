package com.dryjets.email.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.recipient.RecipientLog.LogFilter;
import com.dryjets.email.recipient.RecipientState;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The report and the delivery log of an email as files. */
@Path("/marketing/email/{id}")
@Produces("text/csv")
@Tag(name = "Emails")
public class ReportExportResource {

    private static final String SAFE =
            "CSV in UTF-8. Texts that a spreadsheet would take for a formula start with an apostrophe.";

    private final MetricsService metrics;
    private final RecipientLogService log;
    private final CurrentCaller currentCaller;

    ReportExportResource(MetricsService metrics, RecipientLogService log, CurrentCaller currentCaller) {
        this.metrics = metrics;
        this.log = log;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/report.csv")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "exportEmailReport",
            summary = "Export the report of an email",
            description = "The metrics in total, by variant, link, domain and bounce reason, and over time. " + SAFE)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<byte[]> report(
            @PathParam("id") UUID id,
            @Parameter(description = "The IANA time zone of the hours and days; that of the campaign by default.")
                    @QueryParam("timeZone")
                    String timeZone) {
        return file(
                metrics.report(currentCaller.get(), id, timeZone)
                        .map(report -> Multi.createFrom().item(ReportCsv.of(report))),
                "report.csv");
    }

    @GET
    @Path("/recipients.csv")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "exportEmailRecipients",
            summary = "Export the delivery log of an email",
            description = "One row for each recipient, sent as it is read, at the client's pace. " + SAFE)
    @APIResponse(
            responseCode = "200",
            description = "The recipients, in the order of freezing.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<byte[]> recipients(@PathParam("id") UUID id, @QueryParam("state") RecipientState state) {
        return file(log.export(currentCaller.get(), id, new LogFilter(state, null)), "recipients.csv");
    }

    private static RestMulti<byte[]> file(Uni<Multi<String>> text, String name) {
        return RestMulti.fromUniResponse(
                text.map(parts -> parts.map(part -> part.getBytes(UTF_8))),
                parts -> parts,
                parts -> Map.of(
                        HttpHeaders.CONTENT_TYPE,
                        List.of("text/csv;charset=UTF-8"),
                        HttpHeaders.CONTENT_DISPOSITION,
                        List.of("attachment; filename=\"" + name + "\"")));
    }
}
