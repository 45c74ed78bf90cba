package com.dryjets.analytics.report.share;

import com.dryjets.analytics.report.ReportCsv;
import com.dryjets.kit.rest.PublicPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public page of a shared report. The secret in its address is all that a reader needs. */
@Path("/marketing/analytics/reports/shared/{token}")
@Tag(name = "Shared reports")
public class SharedReportResource {

    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv";

    private final SharedReportService shared;

    SharedReportResource(SharedReportService shared) {
        this.shared = shared;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance gone(String reason);
    }

    @GET
    @PermitAll
    @Produces({MediaType.TEXT_HTML, PDF, CSV})
    @Operation(
            operationId = "openSharedReport",
            summary = "Open a shared report as a page, PDF or CSV",
            description = "Unknown, revoked and expired links get the same 404. Nothing but the number of openings is"
                    + " recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "404",
            description = "The link is invalid, has expired or was revoked. A browser gets the reason as a page.")
    @APIResponse(
            responseCode = "429",
            description = "Too many PDFs are being printed; `Retry-After` says when to try again.")
    public Uni<Response> open(
            @PathParam("token") String token,
            @Parameter(description = "html (default), pdf or csv") @QueryParam("format") String format,
            @Context HttpHeaders headers) {
        SharedFormat wanted = SharedFormat.of(format);
        return body(token, wanted)
                .map(body -> answer(body, wanted))
                .onFailure(failure -> PublicPage.isBrowser(headers) && PublicPage.isNotFound(failure))
                .recoverWithItem(SharedReportResource::gone);
    }

    private Uni<?> body(String token, SharedFormat format) {
        return switch (format) {
            case HTML -> shared.html(token);
            case PDF -> shared.pdf(token);
            case CSV -> shared.csv(token);
        };
    }

    private static Response answer(Object body, SharedFormat format) {
        return switch (format) {
            case HTML -> PublicPage.ok((String) body);
            case PDF -> PublicPage.unlisted(file(Response.ok(body, PDF), format));
            case CSV -> PublicPage.unlisted(file(Response.ok(body, ReportCsv.MEDIA_TYPE), format));
        };
    }

    private static Response.ResponseBuilder file(Response.ResponseBuilder answer, SharedFormat format) {
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report." + format.word() + "\"");
    }

    private static Response gone(Throwable failure) {
        return PublicPage.notFound(Templates.gone(failure.getMessage()).render());
    }
}
