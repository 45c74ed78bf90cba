package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.limit.RateLimits;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** How one network words its requests, limits and errors over HTTP. */
interface Wire {

    Network network();

    /** The token that came with the request, empty if there was none. */
    String token(RoutingContext request);

    /** Tells how much of the limit is left, in the headers that this network has for it. */
    void tell(RateLimits.Window window, HttpServerResponse response);

    void refuse(Refusal refusal, HttpServerResponse response);

    void mount(Router router, Gate gate);

    /** The token of an {@code Authorization: Bearer} header. */
    static String bearer(RoutingContext request) {
        String header = request.request().getHeader("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
    }
}
