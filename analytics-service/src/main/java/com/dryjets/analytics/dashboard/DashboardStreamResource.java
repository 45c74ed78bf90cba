package com.dryjets.analytics.dashboard;

import com.dryjets.kit.stream.EventStreams;
import com.dryjets.kit.stream.ExistingSubject;
import com.dryjets.kit.stream.StreamUpdate;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Streams a campaign's dashboard as it changes. */
@Path("/marketing/analytics/campaigns/{id}/stream")
@Tag(name = "Campaign metrics")
public class DashboardStreamResource {

    private final CurrentCaller caller;
    private final DashboardStreamService dashboards;
    private final EventStreams streams;
    private final DashboardStreamConfig config;

    DashboardStreamResource(
            CurrentCaller caller,
            DashboardStreamService dashboards,
            EventStreams streams,
            DashboardStreamConfig config) {
        this.caller = caller;
        this.dashboards = dashboards;
        this.streams = streams;
        this.config = config;
    }

    @GET
    @ExistingSubject
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "streamDashboard",
            summary = "Stream the dashboard and its changes as server-sent events",
            description =
                    "Each event is named dashboard and has the data of GET …/dashboard; at most one is sent per second."
                            + " A client that reconnects with Last-Event-ID receives nothing until the next change."
                            + " Comments keep the connection open. The stream ends when the token expires.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "id: 7\nevent: dashboard\ndata: {\"totals\":{\"clicks\":3}}\n",
                            extensions =
                                    @Extension(
                                            name = "x-events",
                                            value = "{\"dashboard\": {\"$ref\": \"#/components/schemas/Dashboard\"}}",
                                            parseValue = true)))
    public Multi<OutboundSseEvent> stream(
            @PathParam("id") UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        Multi<StreamUpdate> changes = dashboards.changes(caller.get().tenant(), id, EventStreams.lastSeen(lastEventId));
        return streams.open(changes, config.heartbeat(), sse);
    }
}
