package com.dryjets.orchestrator.overview;

import com.dryjets.kit.stream.EventStreams;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Streams signals that the overview or the inbox has changed. */
@Path("/marketing/orchestrator/overview/stream")
@Tag(name = "Overview")
public class OverviewStreamResource {

    private static final String EVENTS = """
            {"changed": {"type": "object", "required": ["at"],
             "properties": {"at": {"type": "string", "format": "date-time"}}}}""";

    private final CurrentCaller caller;
    private final OverviewChanges changes;
    private final EventStreams streams;
    private final OverviewStreamConfig config;

    OverviewStreamResource(
            CurrentCaller caller, OverviewChanges changes, EventStreams streams, OverviewStreamConfig config) {
        this.caller = caller;
        this.changes = changes;
        this.streams = streams;
        this.config = config;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "streamOverview",
            summary = "Stream changes of the overview and the inbox as server-sent events",
            description =
                    "Each event is named changed and says when; read the overview or the notifications again. One is"
                            + " sent at once, and at most one per second. Comments keep the connection open. The stream ends when"
                            + " the token expires.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "id: 1764540000000\nevent: changed\ndata: {\"at\":\"2026-11-30T22:00:00Z\"}\n",
                            extensions = @Extension(name = "x-events", value = EVENTS, parseValue = true)))
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        return streams.open(changes.of(caller.get().tenant()), config.heartbeat(), sse);
    }
}
