package com.dryjets.email.sending;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A recipient's copy of an email as a page. Public: the signed token identifies the recipient. */
@Path("/marketing/email/v/{token}")
@Tag(name = "Tracking")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class BrowserViewResource {

    /** The HTML is sanitized; this holds even if it were not. */
    private static final String POLICY =
            "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'; form-action 'none'; sandbox allow-popups allow-top-navigation-by-user-activation";

    private final BrowserViewService views;

    BrowserViewResource(BrowserViewService views) {
        this.views = views;
    }

    @GET
    @PermitAll
    @Operation(operationId = "viewEmailInBrowser", summary = "Show a recipient's copy of an email as a page")
    @APIResponse(responseCode = "200", description = "The email with the contact's present values.")
    @APIResponse(responseCode = "409", description = "The copy would be too large.")
    public Uni<RestResponse<String>> view(@PathParam("token") String token) {
        return views.view(token)
                .map(html -> ResponseBuilder.ok(html)
                        .header("Content-Security-Policy", POLICY)
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Robots-Tag", "noindex")
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
