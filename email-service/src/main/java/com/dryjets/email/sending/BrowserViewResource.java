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

/** A recipient's copy of an email as a web page. Public: the signed token names the recipient. The link never expires. */
@Path("/marketing/email/view/{token}")
@Tag(name = "Tracking")
@Produces(MediaType.TEXT_HTML)
public class BrowserViewResource {

    /** Content of a tenant may show pictures from anywhere, and do nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src https: http: data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups"
            + " allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

    private final BrowserViewService views;

    BrowserViewResource(BrowserViewService views) {
        this.views = views;
    }

    @GET
    @PermitAll
    @Operation(operationId = "viewEmailInBrowser", summary = "Show a recipient's copy of an email")
    @APIResponse(responseCode = "200", description = "The email as a web page.")
    public Uni<RestResponse<String>> view(@PathParam("token") String token) {
        return views.page(token)
                .map(page -> ResponseBuilder.ok(page)
                        .header("Content-Security-Policy", POLICY)
                        .header("X-Robots-Tag", "noindex, nofollow")
                        .build());
    }
}
