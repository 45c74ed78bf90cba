package com.dryjets.email.tracking;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The targets of an email's pixel and links. Public: the signed token identifies the recipient. */
@Path("/marketing/email/t")
@Tag(name = "Tracking")
public class TrackingResource {

    /** The smallest transparent GIF. */
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static final String NO_STORE = "no-store, max-age=0";

    private final TrackingService tracking;

    TrackingResource(TrackingService tracking) {
        this.tracking = tracking;
    }

    @GET
    @Path("/o/{token}")
    @PermitAll
    @Operation(operationId = "trackOpen", summary = "Record an open and return the tracking pixel")
    @APIResponse(
            responseCode = "200",
            description = "A transparent image of one pixel.",
            content = @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> open(@PathParam("token") String token) {
        return tracking.open(token)
                .map(opened -> Response.ok(PIXEL, "image/gif")
                        .header("Cache-Control", NO_STORE)
                        .build());
    }

    @GET
    @Path("/c/{token}")
    @PermitAll
    @Operation(operationId = "trackClick", summary = "Record a click and redirect to the link's target")
    @APIResponse(
            responseCode = "302",
            description = "Redirects to the target that the link had when the email was sent.")
    public Uni<Response> click(@PathParam("token") String token) {
        return tracking.click(token)
                .map(target -> Response.status(Response.Status.FOUND)
                        .location(target)
                        .header("Cache-Control", NO_STORE)
                        .build());
    }
}
