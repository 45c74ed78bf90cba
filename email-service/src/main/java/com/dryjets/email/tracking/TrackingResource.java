package com.dryjets.email.tracking;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the pixel and the links of mails lead. Open to everyone: the token says who, and only we can make one. */
@Path("/marketing/email/t")
@Tag(name = "Tracking")
public class TrackingResource {

    /** The smallest transparent GIF. */
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static final String NEVER_KEPT = "no-store, max-age=0";

    private final TrackingService tracking;

    TrackingResource(TrackingService tracking) {
        this.tracking = tracking;
    }

    @GET
    @Path("/o/{token}")
    @PermitAll
    @Operation(summary = "The pixel of a mail; counts the open")
    @APIResponse(responseCode = "200", description = "A picture of one transparent pixel.")
    @APIResponse(responseCode = "404", description = "The token is not one of ours.")
    public Uni<Response> open(@PathParam("token") String token) {
        return tracking.open(token)
                .map(opened -> Response.ok(PIXEL, "image/gif")
                        .header("Cache-Control", NEVER_KEPT)
                        .build());
    }

    @GET
    @Path("/c/{token}")
    @PermitAll
    @Operation(summary = "A link of a mail; counts the click")
    @APIResponse(responseCode = "302", description = "To where the link led when the mail was sent, nowhere else.")
    @APIResponse(responseCode = "404", description = "The token is not one of ours.")
    public Uni<Response> click(@PathParam("token") String token) {
        return tracking.click(token)
                .map(target -> Response.status(Response.Status.FOUND)
                        .location(target)
                        .header("Cache-Control", NEVER_KEPT)
                        .build());
    }
}
