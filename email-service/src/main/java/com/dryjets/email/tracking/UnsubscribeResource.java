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
 * The unsubscribe page. GET changes nothing, because link scanners in mail servers follow links too; the page's button
 * and email clients (RFC 8058, List-Unsubscribe-Post) send a POST.
 */
@Path("/marketing/email/u/{token}")
@Tag(name = "Tracking")
@Produces(MediaType.TEXT_HTML)
public class UnsubscribeResource {

    private final UnsubscribeService unsubscribes;

    UnsubscribeResource(UnsubscribeService unsubscribes) {
        this.unsubscribes = unsubscribes;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance confirm();

        static native TemplateInstance done();
    }

    @GET
    @PermitAll
    @Operation(operationId = "getUnsubscribePage", summary = "Show the unsubscribe page")
    @APIResponse(responseCode = "200", description = "A page with a button that unsubscribes.")
    public Uni<String> confirm(@PathParam("token") String token) {
        return unsubscribes.check(token).map(valid -> Templates.confirm().render());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(operationId = "unsubscribeAddress", summary = "Unsubscribe an address with one click (RFC 8058)")
    @APIResponse(responseCode = "200", description = "A confirmation. The address receives no more email.")
    public Uni<String> unsubscribe(@PathParam("token") String token) {
        return unsubscribes.unsubscribe(token).map(done -> Templates.done().render());
    }
}
