package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.report.schedule.StopService.Copies;
import com.dryjets.kit.rest.PublicPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The page by which recipients stop a scheduled report. GET changes nothing, because link scanners in mail servers follow
 * links too; the page's button and email clients (RFC 8058, List-Unsubscribe-Post) send a POST.
 */
@Path("/marketing/analytics/reports/stop/{token}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Report schedules")
public class StopResource {

    private final StopService service;

    StopResource(StopService service) {
        this.service = service;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance confirm(Copies copies);

        static native TemplateInstance done(Copies copies);

        static native TemplateInstance gone(String reason);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getStopReportPage",
            summary = "Show the page that stops a scheduled report for one recipient",
            description = "Changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A page with a button that stops the report.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "The link is invalid, or the schedule was deleted.")
    public Uni<Response> confirm(@PathParam("token") String token, @Context HttpHeaders headers) {
        return answer(service.check(token), Templates::confirm, headers);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(
            operationId = "stopReport",
            summary = "Stop a scheduled report for one recipient with one click (RFC 8058)",
            description =
                    "From the next run on, the recipient gets no copy; the others do. A repetition changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A confirmation.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "The link is invalid, or the schedule was deleted.")
    public Uni<Response> stop(@PathParam("token") String token, @Context HttpHeaders headers) {
        return answer(service.stop(token), Templates::done, headers);
    }

    private static Uni<Response> answer(
            Uni<Copies> result, Function<Copies, TemplateInstance> page, HttpHeaders headers) {
        return result.map(copies -> PublicPage.ok(page.apply(copies).render()))
                .onFailure(failure -> PublicPage.isBrowser(headers) && PublicPage.isNotFound(failure))
                .recoverWithItem(failure ->
                        PublicPage.notFound(Templates.gone(failure.getMessage()).render()));
    }
}
