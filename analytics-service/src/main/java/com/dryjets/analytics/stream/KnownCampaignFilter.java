package com.dryjets.analytics.stream;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers 404 where a path names no campaign of the caller's tenant. */
@ApplicationScoped
class KnownCampaignFilter {

    private final CurrentCaller caller;
    private final StreamService streams;

    KnownCampaignFilter(CurrentCaller caller, StreamService streams) {
        this.caller = caller;
        this.streams = streams;
    }

    @ServerRequestFilter
    @KnownCampaign
    public Uni<Void> check(UriInfo uri) {
        return streams.require(caller.get().tenant(), id(uri.getPathParameters().getFirst("id")));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("campaign", text);
        }
    }
}
