package com.dryjets.campaign.stream;

import com.dryjets.kit.tenancy.Caller;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** A campaign as it changes. */
@Path("/marketing/campaigns/{id}/stream")
@Tag(name = "Status")
public class StreamResource {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final CurrentCaller caller;
    private final JsonWebToken token;
    private final StreamService service;
    private final Clock clock;

    StreamResource(CurrentCaller caller, JsonWebToken token, StreamService service, Clock clock) {
        this.caller = caller;
        this.token = token;
        this.service = service;
        this.clock = clock;
    }

    @GET
    @KnownCampaign
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Server-sent events: status, workflow and spend as they change",
            description = "Begins with how all stands. status carries the campaign, workflow its workflow, spend its"
                    + " budget status. A client that reconnects with Last-Event-ID gets what it has missed. Ends when"
                    + " the token expires or the campaign is deleted.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            example = "id: 7\nevent: status\ndata: {\"status\":\"PAUSED\"}\n"))
    @APIResponse(responseCode = "404", description = "There is no such campaign")
    public Multi<OutboundSseEvent> stream(
            UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        Caller who = caller.get();
        return service.open(who.tenant(), id, seen(lastEventId), lasting()).map(event -> write(event, sse));
    }

    /** A stream ends with its token, which is checked only when it begins. */
    private Duration lasting() {
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(SHORTEST) > 0 ? left : SHORTEST;
    }

    /** Whatever is no number of ours is as good as none. */
    private static long seen(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("\\d{1,18}")
                ? Long.parseLong(lastEventId)
                : StreamReader.NOTHING;
    }

    private static OutboundSseEvent write(StreamEvent event, Sse sse) {
        return switch (event) {
            case StreamEvent.Told told ->
                sse.newEventBuilder()
                        .id(told.id())
                        .name(told.name())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(told.json() == null ? "null" : told.json())
                        .build();
            case StreamEvent.Heartbeat beat -> sse.newEventBuilder().comment("").build();
            case StreamEvent.End end -> throw new IllegalStateException("An end is not sent");
        };
    }
}
