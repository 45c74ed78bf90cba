package com.dryjets.email.tracking;

import com.dryjets.email.tracking.Hit.Method;
import com.dryjets.email.tracking.TrackingService.Client;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The targets of an email's pixel and links. Public: the signed token identifies the recipient. HEAD answers the same as GET
 * and is no open or click: it is how programs check links, which is recorded about them.
 */
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
    public Uni<Response> open(@PathParam("token") String token, @Context HttpServerRequest request) {
        return tracking.open(token, client(Method.GET, request)).map(opened -> pixel().build());
    }

    @HEAD
    @Path("/o/{token}")
    @PermitAll
    @Operation(operationId = "checkOpenLink", hidden = true)
    public Uni<Response> checkOpen(@PathParam("token") String token, @Context HttpServerRequest request) {
        return tracking.open(token, client(Method.HEAD, request)).map(opened -> pixel().build());
    }

    @GET
    @Path("/c/{token}")
    @PermitAll
    @Operation(operationId = "trackClick", summary = "Record a click and redirect to the link's target")
    @APIResponse(
            responseCode = "302",
            description = "Redirects to the target that the link had when the email was sent.")
    public Uni<Response> click(@PathParam("token") String token, @Context HttpServerRequest request) {
        return tracking.click(token, client(Method.GET, request)).map(TrackingResource::redirect);
    }

    @HEAD
    @Path("/c/{token}")
    @PermitAll
    @Operation(operationId = "checkClickLink", hidden = true)
    public Uni<Response> checkClick(@PathParam("token") String token, @Context HttpServerRequest request) {
        return tracking.click(token, client(Method.HEAD, request)).map(TrackingResource::redirect);
    }

    private static ResponseBuilder pixel() {
        return Response.ok(PIXEL, "image/gif").header("Cache-Control", NO_STORE);
    }

    /** As a header and not as a URI, which would change what is escaped in it. */
    private static Response redirect(String target) {
        return Response.status(Response.Status.FOUND)
                .header("Location", target)
                .header("Cache-Control", NO_STORE)
                .build();
    }

    /** The address is that of the client also behind the gateway, whose X-Forwarded-For Quarkus applies. */
    private static Client client(Method method, HttpServerRequest request) {
        return new Client(
                method,
                request.getHeader("User-Agent"),
                request.remoteAddress() == null ? null : request.remoteAddress().host());
    }
}
