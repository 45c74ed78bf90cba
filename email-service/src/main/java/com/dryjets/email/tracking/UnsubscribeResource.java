package com.dryjets.email.tracking;

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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where people opt out. Following the link changes nothing, since mail scanners follow links too; the page's button and
 * mail programs (RFC 8058, List-Unsubscribe-Post) send a POST.
 */
@Path("/marketing/email/u/{token}")
@Tag(name = "Tracking")
@Produces(MediaType.TEXT_HTML)
@APIResponse(responseCode = "404", description = "The token is not one of ours.")
public class UnsubscribeResource {

    private final TrackingService tracking;

    UnsubscribeResource(TrackingService tracking) {
        this.tracking = tracking;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance ask();

        static native TemplateInstance done();
    }

    @GET
    @PermitAll
    @Operation(summary = "Asks whether to opt out; changes nothing")
    @APIResponse(responseCode = "200", description = "A page with a button.")
    public Uni<String> ask(@PathParam("token") String token) {
        return tracking.checkUnsubscribe(token).map(valid -> Templates.ask().render());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(summary = "Opts out with one click (RFC 8058); again changes nothing")
    @APIResponse(responseCode = "200", description = "The address gets no more mail.")
    public Uni<String> unsubscribe(@PathParam("token") String token) {
        return tracking.unsubscribe(token).map(done -> Templates.done().render());
    }
}
