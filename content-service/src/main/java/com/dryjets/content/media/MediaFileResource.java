package com.dryjets.content.media;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The targets of signed links to files. Public: the link itself proves that it may be fetched. */
@Path(MediaResource.PATH + "/{id}/{file}")
@Tag(name = "Media")
public class MediaFileResource {

    private final MediaDelivery delivery;

    MediaFileResource(MediaDelivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getMediaFile",
            summary = "Fetch a file by a signed link",
            description = "Sends all of the file or one range of its bytes. Anyone may cache it.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "video/mp4", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "video/quicktime", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "206",
            description = "The part that Range asked for; Content-Range has its position.",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "video/mp4", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "video/quicktime", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "The client has this version of the file.")
    @APIResponse(responseCode = "404", description = "The link is invalid, has expired, or its file was deleted.")
    @APIResponse(responseCode = "416", description = "The file is shorter than the start of the range.")
    public RestMulti<byte[]> get(UUID id, String file, @BeanParam Conditions conditions) {
        return RestMulti.fromUniResponse(
                delivery.get(id, file, conditions), Delivery::body, Delivery::headers, Delivery::status);
    }

    @HEAD
    @PermitAll
    @Operation(operationId = "headMediaFile", summary = "Get the headers of a file by a signed link")
    @APIResponse(responseCode = "200", description = "The headers that GET sends for the whole file.")
    @APIResponse(responseCode = "404", description = "The link is invalid, has expired, or its file was deleted.")
    public Uni<Response> head(UUID id, String file) {
        return delivery.head(id, file).map(MediaFileResource::withoutBody);
    }

    private static Response withoutBody(Delivery found) {
        Response.ResponseBuilder answer = Response.status(found.status());
        found.fields().forEach(answer::header);
        return answer.build();
    }
}
