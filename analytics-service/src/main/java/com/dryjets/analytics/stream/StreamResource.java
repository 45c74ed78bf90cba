package com.dryjets.analytics.stream;

import com.dryjets.kit.problem.ProblemBody;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** A campaign's dashboard as it changes. */
@Path("/marketing/analytics/campaigns/{id}/stream")
@Tag(name = "Campaign figures")
public class StreamResource {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final CurrentCaller caller;
    private final JsonWebToken token;
    private final StreamService streams;
    private final Clock clock;

    StreamResource(CurrentCaller caller, JsonWebToken token, StreamService streams, Clock clock) {
        this.caller = caller;
        this.token = token;
        this.streams = streams;
        this.clock = clock;
    }

    @GET
    @KnownCampaign
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Server-sent events: the dashboard as it is, and again when it has changed",
            description =
                    "Each event is named dashboard and carries what GET …/dashboard answers, at most once a second."
                            + " A client that reconnects with Last-Event-ID is sent nothing until something has changed since."
                            + " Comments keep the connection alive. Ends when the token expires.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "id: 7\nevent: dashboard\ndata: {\"totals\":{\"clicks\":3}}\n"))
    @APIResponse(
            responseCode = "401",
            description = "A valid token is needed",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "403",
            description = "The role does not allow this",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such campaign, or it is another tenant's",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Multi<OutboundSseEvent> stream(
            @PathParam("id") UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        return streams.open(caller.get().tenant(), id, seen(lastEventId), lasting())
                .map(told -> write(told, sse));
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
                : StreamService.NOTHING;
    }

    private static OutboundSseEvent write(Told told, Sse sse) {
        if (told.json() == null) {
            return sse.newEventBuilder().comment("").build();
        }
        return sse.newEventBuilder()
                .id(Long.toString(told.version()))
                .name("dashboard")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(told.json())
                .build();
    }
}
