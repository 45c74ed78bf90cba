package com.dryjets.campaign.livefeed;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** A campaign's changes as they happen. */
@Path("/marketing/campaigns/{id}/stream")
@Tag(name = "Status")
public class StreamResource {

    /** The schema of each event's data. */
    private static final String EVENTS = """
            {"status": {"$ref": "#/components/schemas/CampaignView"},
             "workflow": {"$ref": "#/components/schemas/WorkflowView"},
             "spend": {"$ref": "#/components/schemas/BudgetStatus"}}""";

    private final CurrentCaller caller;
    private final StreamService service;
    private final EventStreams streams;

    StreamResource(CurrentCaller caller, StreamService service, EventStreams streams) {
        this.caller = caller;
        this.service = service;
        this.streams = streams;
    }

    @GET
    @ExistingSubject
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "streamCampaign",
            summary = "Stream a campaign's changes",
            description = "Server-sent events. The stream starts with the current state. `status` carries the campaign,"
                    + " `workflow` its workflow and `spend` its budget status. A client that reconnects with"
                    + " `Last-Event-ID` receives the changes that it missed. The stream ends when the token expires or"
                    + " the campaign is deleted.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            example = "id: 7\nevent: status\ndata: {\"status\":\"PAUSED\"}\n",
                            extensions = @Extension(name = "x-events", value = EVENTS, parseValue = true)))
    public Multi<OutboundSseEvent> stream(
            UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        Multi<StreamUpdate> changes = service.changes(caller.get().tenant(), id, EventStreams.lastSeen(lastEventId));
        return streams.open(changes, service.heartbeat(), sse);
    }
}
